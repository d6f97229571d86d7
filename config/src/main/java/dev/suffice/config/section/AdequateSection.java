package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Refusal;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Share;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code adequate:}. */
public final class AdequateSection {
  private static final String KEY = "adequate";
  private static final String REQUIRE = "require";
  private static final double USUAL_CONFIDENCE = 0.95;
  private static final double USUAL_TOLERANCE = 0.05;

  /** What happens to small slices. */
  enum Rest {
    POOL
  }

  /** The {@code slices:} block. */
  record SlicesBlock(
      @Description("Examples a slice needs to be judged by itself.") int minimum,
      @Description("Smaller slices are judged together.") Rest rest) {
    SlicesBlock {
      if (minimum < 1) {
        throw new IllegalArgumentException("minimum must be at least 1: " + minimum);
      }
    }
  }

  /** The {@code adequate:} block. */
  record Block(
      @Description("How sure a recommendation has to be; 0.95 by default.")
          Optional<Share> confidence,
      @Description("Costs this close count as equal, then the simpler wins; 5% by default.")
          Optional<Share> tolerance,
      @Description("What must hold, all of it: accuracy >= 0.90, latency p95 <= 800 ms.")
          List<Written> require,
      @Description("What happens to slices with few examples; without it they are an error.")
          Optional<SlicesBlock> slices) {
    Block {
      if (confidence.isPresent() && !isConfidence(confidence.get().value())) {
        throw new IllegalArgumentException(
            "confidence must be above 0.5 and below 1, for example 0.95");
      }
      if (require.isEmpty()) {
        throw new IllegalArgumentException(
            "require needs at least one line such as `accuracy >= 0.90`; without requirements"
                + " leave `adequate:` out");
      }
    }

    private static boolean isConfidence(double share) {
      return share > 0.5 && share < 1;
    }
  }

  private final RecordForm<Block> form = Language.FORMS.record(Block.class);

  /** Reads the block; a line that is wrong does not keep others from being read. */
  public Optional<Adequacy> read(Value value, RequirementParser parser, Reading reading) {
    Optional<Block> block = form.read(value, KEY, reading);
    List<Value> lines = lines(value);
    List<Requirement> requirements = new ArrayList<>();
    Form<Written> texts = Written.form();
    for (int i = 0; i < lines.size(); i++) {
      String path = Paths.item(Paths.child(KEY, REQUIRE), i);
      texts
          .read(lines.get(i), path, reading)
          .flatMap(line -> parser.parse(line, reading))
          .ifPresent(requirements::add);
    }
    if (block.isEmpty() || requirements.size() < lines.size()) {
      return Optional.empty();
    }
    return Refusal.make((Mapping) value, KEY, reading, () -> adequacy(block.get(), requirements));
  }

  public ObjectNode schema() {
    ObjectNode schema = form.schema();
    ObjectNode lines = (ObjectNode) schema.path("properties").path(REQUIRE);
    lines.put("minItems", 1);
    lines.set("items", Schemas.orEnvironment(Schemas.pattern(RequirementParser.SCHEMA_PATTERN)));
    schema.putArray("required").add(REQUIRE);
    return schema.put(
        "description", "What good enough means; without it the run ranks and recommends nothing.");
  }

  private static List<Value> lines(Value value) {
    return value instanceof Mapping mapping
            && mapping.get(REQUIRE).orElse(mapping) instanceof Sequence sequence
        ? sequence.items()
        : List.of();
  }

  private static Adequacy adequacy(Block block, List<Requirement> requirements) {
    return new Adequacy(
        block.confidence().map(Share::value).orElse(USUAL_CONFIDENCE),
        block.tolerance().map(Share::value).orElse(USUAL_TOLERANCE),
        requirements,
        block.slices().map(slices -> OptionalInt.of(slices.minimum())).orElse(OptionalInt.empty()));
  }
}
