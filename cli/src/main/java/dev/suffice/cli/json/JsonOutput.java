package dev.suffice.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.KeptResponses;
import dev.suffice.api.result.Power;
import dev.suffice.api.run.Plan;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.RunSummary;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What commands print with {@code --json}. Money stands as decimal strings, times as seconds,
 * instants as ISO 8601; what is unknown is null.
 */
public final class JsonOutput {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonOutput() {}

  /** An array with an object per problem. */
  public static String problems(List<Problem> problems) {
    ArrayNode array = NODES.arrayNode();
    for (Problem problem : problems) {
      array
          .addObject()
          .put("file", problem.location().file())
          .put("line", problem.location().line())
          .put("column", problem.location().column())
          .put("path", problem.path())
          .put("message", problem.message())
          .put("remedy", problem.remedy());
    }
    return array.toPrettyString();
  }

  /**
   * What is known of a file without problems.
   *
   * @param health what is known of its data, as JSON
   */
  public static String check(Check check, String health) {
    Experiment experiment = check.experiment();
    ObjectNode object =
        NODES
            .objectNode()
            .put("experiment", experiment.name())
            .put("file", experiment.source().file().toString());
    object
        .putObject("examples")
        .put("training", experiment.data().training().size())
        .put("validation", experiment.data().validation().size())
        .put("test", experiment.data().test().size());
    object.set("approaches", texts(experiment.approaches().stream().map(ApproachSpec::id)));
    object.set("metrics", texts(experiment.metrics().stream().map(MetricSpec::name)));
    object.set(
        "requirements",
        texts(
            experiment.adequacy().stream()
                .flatMap(adequacy -> adequacy.requirements().stream())
                .map(Requirement::text)));
    object.set("warnings", texts(experiment.warnings().stream()));
    object.set("undecidable", texts(check.undecidable().stream()));
    object.set("power", power(check.power()));
    object.putRawValue("dataHealth", new RawValue(health));
    return object.toPrettyString();
  }

  private static ArrayNode power(List<Power> powers) {
    ArrayNode array = NODES.arrayNode();
    for (Power power : powers) {
      array
          .addObject()
          .put("claim", power.claim())
          .put("independentExamples", power.examples())
          .put("method", power.method().name().toLowerCase(Locale.ROOT))
          .put("certifiedAtEvenChances", orNull(power.certifiedEven()))
          .put("certifiedNineTimesOfTen", orNull(power.certifiedLikely()))
          .put("refutedNineTimesOfTen", orNull(power.refutedLikely()))
          .put("text", power.sentence());
    }
    return array;
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** The estimate, per approach and in sum, and what the test set can decide. */
  public static String plan(Check check, Plan plan) {
    Experiment experiment = check.experiment();
    ObjectNode object =
        NODES
            .objectNode()
            .put("experiment", experiment.name())
            .put("trials", plan.trials())
            .put("stored", plan.stored())
            .put("left", plan.left())
            .put("calls", plan.calls())
            .put("spendUsd", plan.spend().toPlainString())
            .put("seconds", seconds(plan.time()));
    ArrayNode approaches = object.putArray("approaches");
    for (Plan.Entry entry : plan.approaches()) {
      approaches
          .addObject()
          .put("id", entry.approach())
          .put("trials", entry.trials())
          .put("stored", entry.stored())
          .put("left", entry.left())
          .put("calls", entry.calls())
          .put("inputTokens", entry.inputTokens())
          .put("outputTokens", entry.outputTokens())
          .put("spendUsd", entry.spend().toPlainString())
          .put("seconds", seconds(entry.time()))
          .put("totalUsd", entry.totalCost().toPlainString())
          .put("obstacle", entry.obstacle().orElse(null));
    }
    ArrayNode judging = object.putArray("judging");
    for (Plan.Judging judge : plan.judging()) {
      judging
          .addObject()
          .put("metric", judge.metric())
          .put("model", judge.model())
          .put("calls", judge.calls())
          .put("inputTokens", judge.inputTokens())
          .put("outputTokens", judge.outputTokens())
          .put("spendUsd", judge.spend().toPlainString())
          .put("seconds", seconds(judge.time()));
    }
    object.set("power", power(check.power()));
    return object.toPrettyString();
  }

  /**
   * An array with an object per run, in the order given.
   *
   * @param models of the runs of which they are known
   */
  public static String runs(List<RunSummary> runs, Map<RunSummary, List<ModelSpec>> models) {
    ArrayNode array = NODES.arrayNode();
    for (RunSummary run : runs) {
      ObjectNode object =
          array
              .addObject()
              .put("id", run.id())
              .put("experiment", run.experiment())
              .put("file", run.file().toString())
              .put("started", run.started().toString())
              .put("finished", run.finished().map(Object::toString).orElse(null));
      object
          .put("exitCode", run.exitCode().isPresent() ? run.exitCode().getAsInt() : null)
          .put("trialsDone", run.trialsDone())
          .put("trialsReused", run.trialsReused())
          .put("spentUsd", run.spent().toPlainString())
          .put("purpose", run.purpose().kind().word())
          .put("subject", run.purpose().subject().isEmpty() ? null : run.purpose().subject())
          .put("explored", run.explored().orElse(null))
          .put("folder", run.folder().toString());
      object.set(
          "retires",
          Optional.ofNullable(models.get(run)).map(JsonOutput::retirements).orElse(null));
    }
    return array.toPrettyString();
  }

  private static ArrayNode retirements(List<ModelSpec> models) {
    ArrayNode array = NODES.arrayNode();
    for (ModelSpec model : models) {
      model
          .retires()
          .ifPresent(day -> array.addObject().put("model", model.name()).put("on", day.toString()));
    }
    return array;
  }

  /** An array with an object per model of which answers are kept. */
  public static String cache(List<KeptResponses> kept) {
    ArrayNode array = NODES.arrayNode();
    for (KeptResponses one : kept) {
      array
          .addObject()
          .put("model", one.model())
          .put("answers", one.count())
          .put("bytes", one.bytes())
          .put("oldest", one.oldest().toString())
          .put("newest", one.newest().toString());
    }
    return array.toPrettyString();
  }

  private static ArrayNode texts(Stream<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }
}
