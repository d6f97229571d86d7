package dev.suffice.config.section;

import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.form.Written;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said of an approach whose strategy is not known, and whose options are not either.
 */
final class UnknownStrategy {
  private static final String DEMONSTRATIONS = "demonstrations";

  private UnknownStrategy() {}

  /** Models it names under the keys where strategies usually do. */
  static Stream<Written> models(Candidate approach) {
    Stream<Written> answering = text(approach.mapping(), approach.path(), "model").stream();
    String path = Paths.child(approach.path(), DEMONSTRATIONS);
    Stream<Written> choosing =
        approach
            .mapping()
            .get(DEMONSTRATIONS)
            .filter(Mapping.class::isInstance)
            .flatMap(block -> text((Mapping) block, path, "by"))
            .stream();
    return Stream.concat(answering, choosing);
  }

  private static Optional<Written> text(Mapping mapping, String path, String key) {
    return mapping
        .get(key)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(scalar -> scalar.type() == Value.Type.TEXT)
        .map(scalar -> new Written(scalar.text(), scalar.location(), Paths.child(path, key)));
  }
}
