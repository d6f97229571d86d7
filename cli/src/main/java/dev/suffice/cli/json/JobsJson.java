package dev.suffice.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.runtime.TrainingJob;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Jobs that trained models, as JSON. What is not known is null. */
public final class JobsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JobsJson() {}

  /** An array with an object per job, newest first. */
  public static String jobs(List<TrainingJob> jobs) {
    ArrayNode array = NODES.arrayNode();
    for (TrainingJob job : jobs) {
      array
          .addObject()
          .put("id", job.id().orElse(null))
          .put("model", job.model())
          .put("base", job.base())
          .put("address", job.address())
          .put("begun", job.begun().toString())
          .put("state", word(job.state()))
          .put("deployedAs", job.served().orElse(null))
          .put("run", job.run())
          .put("file", job.experiment().toString());
    }
    return array.toPrettyString();
  }

  /** An object with what the service tells, its events oldest first. */
  public static String job(JobStatus status, List<JobEvent> events) {
    ObjectNode job =
        NODES
            .objectNode()
            .put("id", status.id())
            .put("state", word(status.state()))
            .put("word", status.word())
            .put("created", status.created().toString())
            .put("done", status.done().orElse(null))
            .put("estimatedFinish", status.estimatedFinish().map(Instant::toString).orElse(null))
            .put(
                "trainedTokens",
                status.trainedTokens().isPresent() ? status.trainedTokens().getAsLong() : null)
            .put("tunedModel", status.tunedModel().orElse(null))
            .put("failure", status.failure().orElse(null));
    ArrayNode told = job.putArray("events");
    events.forEach(event -> told.add(event(event)));
    return job.toPrettyString();
  }

  private static ObjectNode event(JobEvent event) {
    ObjectNode object =
        NODES
            .objectNode()
            .put("time", event.time().toString())
            .put("level", event.level().name().toLowerCase(Locale.ROOT))
            .put("message", event.message());
    ObjectNode metrics = object.putObject("metrics");
    event.metrics().forEach(metrics::put);
    return object;
  }

  private static String word(JobState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
