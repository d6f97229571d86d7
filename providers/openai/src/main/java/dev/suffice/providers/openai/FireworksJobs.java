package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningJob;
import dev.suffice.api.tuning.TuningJobs;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code supervisedFineTuningJobs} of an account. A job carries its marker as the name by which it
 * is displayed, which is told of every job: one without it is not ours. There is no place for a
 * seed.
 */
record FireworksJobs(FireworksAccount account) implements TuningJobs {
  static final String JOBS = "supervisedFineTuningJobs";
  private static final String FIRST_PAGE = JOBS + "?pageSize=200";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WAIT = Duration.ofMinutes(1);

  @Override
  public JobStatus submit(TuningRequest request, UploadedData data) {
    requireReady(data.training());
    data.validation().ifPresent(this::requireReady);
    TrainingSettings settings = request.plan().settings();
    ObjectNode job =
        JsonNodeFactory.instance
            .objectNode()
            .put("displayName", request.marker().shortName())
            .put("baseModel", request.base())
            .put("dataset", account.name("datasets", data.training()))
            .put("epochs", settings.epochs());
    data.validation().ifPresent(set -> job.put("evaluationDataset", account.name("datasets", set)));
    settings.batchSize().ifPresent(size -> job.put("batchSizeSamples", size));
    request.parameters().values().forEach((word, value) -> job.set(word, json(value)));
    return FireworksFacts.status(account.caller().post(JOBS, job), account);
  }

  private static JsonNode json(Object value) {
    return JSON.valueToTree(value);
  }

  private void requireReady(String set) {
    Fields told = Unbilled.of(() -> account.caller().get("datasets/" + set));
    if (!told.optionalText("state").filter(FireworksIntake.READY::equals).isPresent()) {
      throw new TransientFaultException(
          "fireworks is still looking at the data set " + set,
          Optional.of(Usage.NONE),
          null,
          false,
          Optional.of(WAIT));
    }
  }

  /** All pages, because the order in which jobs are told is by name; each once. */
  @Override
  public List<JobStatus> list(Instant since) {
    var jobs = new ArrayList<JobStatus>();
    var asked = new HashSet<String>();
    Optional<String> page = Optional.of(FIRST_PAGE);
    while (page.filter(asked::add).isPresent()) {
      Fields told = account.caller().get(page.get());
      jobs.addAll(told.optionalList(JOBS, job -> FireworksFacts.status(job, account)));
      page = told.optionalWord("nextPageToken").map(FireworksJobs::page);
    }
    return jobs.stream()
        .filter(job -> job.marker().isPresent() && !job.created().isBefore(since))
        .toList();
  }

  private static String page(String token) {
    return FIRST_PAGE + "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  @Override
  public TuningJob job(String id) {
    return new FireworksJob(id, account);
  }
}
