package dev.suffice.config.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pattern, or a list of them. */
final class FilePatternsForm implements Form<FilePatterns> {
  private final Form<Written> names = Written.form();

  @Override
  public Optional<FilePatterns> read(Value value, String path, Reading reading) {
    if (!(value instanceof Sequence sequence)) {
      return names.read(value, path, reading).map(one -> new FilePatterns(List.of(one)));
    }
    if (sequence.items().isEmpty()) {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    List<Written> read = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      names.read(sequence.items().get(i), Paths.item(path, i), reading).ifPresent(read::add);
    }
    return read.size() == sequence.items().size()
        ? Optional.of(new FilePatterns(read))
        : Optional.empty();
  }

  @Override
  public String expectation() {
    return "a file, a pattern such as docs/**/*.md, or a list of them";
  }

  @Override
  public ObjectNode schema() {
    return Schemas.anyOf(names.schema(), Schemas.listOf(names.schema(), 1));
  }
}
