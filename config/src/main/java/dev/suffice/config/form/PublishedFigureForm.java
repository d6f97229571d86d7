package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.recording.PublishedFigure.Kind;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure as it was published, its digits kept: {@code 0.875} or {@code 87.5%} for a share of the
 * examples, {@code {mean: 0.43}} for a mean of scores, {@code {corpus-level: 61.2%}} for one that
 * was computed from all examples at once.
 */
final class PublishedFigureForm implements Form<PublishedFigure> {
  private static final Map<String, Kind> KINDS =
      Map.of("mean", Kind.MEAN, "corpus-level", Kind.CORPUS_LEVEL);

  private final ScalarForm<BigDecimal> number =
      new ScalarForm<>(
          "a figure from 0 to 1 or from 0% to 100%, with the digits that were published, such as"
              + " 0.875 or 87.5%",
          PublishedFigureForm::published,
          Schemas.anyOf(
              Schemas.type("number").put("minimum", 0).put("maximum", 1),
              Schemas.pattern("^[0-9]{1,3}(\\.[0-9]{1,12})? ?%$"),
              Schemas.reference(Schemas.ENVIRONMENT)));

  @Override
  public Optional<PublishedFigure> read(Value value, String path, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      return number
          .read(value, path, reading)
          .map(read -> new PublishedFigure(Kind.PROPORTION, read));
    }
    if (!Keys.check(mapping, path, List.of("mean", "corpus-level"), Map.of(), reading)) {
      return Optional.empty();
    }
    if (mapping.entries().size() != 1) {
      Forms.refuse(value, path, "either `mean` or `corpus-level`", reading);
      return Optional.empty();
    }
    String kind = mapping.entries().keySet().iterator().next();
    return number
        .read(mapping.get(kind).orElseThrow(), Paths.child(path, kind), reading)
        .map(read -> new PublishedFigure(KINDS.get(kind), read));
  }

  @Override
  public String expectation() {
    return number.expectation();
  }

  @Override
  public ObjectNode schema() {
    var kinds = new LinkedHashMap<String, ObjectNode>();
    kinds.put("mean", number.schema().put("description", "The mean of one score per example."));
    kinds.put(
        "corpus-level",
        number.schema().put("description", "Computed from all examples at once; decides nothing."));
    ObjectNode block = Schemas.block(kinds, List.of());
    return Schemas.anyOf(number.schema(), block.put("minProperties", 1).put("maxProperties", 1));
  }

  private static Optional<BigDecimal> published(Scalar scalar) {
    return Units.percentage(scalar.text())
        .or(() -> Scalars.numberOf(scalar))
        .filter(read -> read.signum() >= 0 && read.compareTo(BigDecimal.ONE) <= 0);
  }
}
