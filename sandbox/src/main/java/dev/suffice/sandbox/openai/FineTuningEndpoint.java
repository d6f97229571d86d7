package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.sandbox.TrainingFault;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.sandbox.http.Call;
import dev.suffice.sandbox.http.Reply;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * {@code /v1/fine_tuning/jobs}: create, list, look at, events, checkpoints, cancel, pause, resume.
 */
final class FineTuningEndpoint implements Endpoint {
  private static final String JOBS = "jobs";

  private final TrainingRunner runner;
  private final FileShelf files;
  private final Clock clock;
  private final Identifiers identifiers;
  private final TrainingTill till;
  private final Doorkeeper doorkeeper;
  private final Map<String, TrainingJob> byId = new ConcurrentSkipListMap<>();

  FineTuningEndpoint(
      TrainingRunner runner,
      FileShelf files,
      Clock clock,
      Identifiers identifiers,
      TrainingTill till,
      Doorkeeper doorkeeper) {
    this.till = till;
    this.doorkeeper = doorkeeper;
    this.runner = runner;
    this.files = files;
    this.clock = clock;
    this.identifiers = identifiers;
  }

  @Override
  public String name() {
    return "fine_tuning";
  }

  @Override
  public Reply answer(Call call, List<String> path) {
    if (path.isEmpty() || !path.get(0).equals(JOBS) || path.size() > 3) {
      throw unknown(call);
    }
    if (path.size() == 1) {
      return call.method().equals("POST") ? create(call) : list(call);
    }
    TrainingJob job =
        Optional.ofNullable(byId.get(path.get(1)))
            .orElseThrow(
                () -> RefusedException.notFound("Could not find fine tune: " + path.get(1)));
    if (path.size() == 2) {
      Paths.require(call, "GET");
      return Json.reply(job.json());
    }
    return about(call, job, path.get(2));
  }

  private Reply about(Call call, TrainingJob job, String what) {
    boolean looks = what.equals("events") || what.equals("checkpoints");
    Paths.require(call, looks ? "GET" : "POST");
    return switch (what) {
      case "events" -> Json.reply(Paths.page(call, job.events()));
      case "checkpoints" -> Json.reply(Paths.page(call, job.checkpoints()));
      case "cancel" -> done(job.cancel(), job, "Job has already completed: " + job.id());
      case "pause" -> done(job.pause(), job, "Only a job that is queued can be paused here");
      case "resume" -> resumed(job);
      default -> throw unknown(call);
    };
  }

  private Reply resumed(TrainingJob job) {
    Reply reply = done(job.resume(), job, "Only a job that is paused can be resumed");
    runner.resume(job);
    return reply;
  }

  private static Reply done(boolean isDone, TrainingJob job, String elseWhy) {
    if (!isDone) {
      throw RefusedException.badRequest(elseWhy);
    }
    return Json.reply(job.json());
  }

  private Reply create(Call call) {
    TrainingOrder order = TrainingOrder.of(Json.required(call.body()));
    if (!runner.bases().contains(order.model())) {
      throw RefusedException.badParameter(
          "model",
          "The model '%s' cannot be fine-tuned here; these can: %s"
              .formatted(order.model(), String.join(", ", runner.bases())));
    }
    requireFile("training_file", order.trainingFile());
    order.validationFile().ifPresent(file -> requireFile("validation_file", file));
    if (runner.strikes(TrainingFault.QUOTA)) {
      throw RefusedException.quota();
    }
    var job = new TrainingJob(identifiers.next("ftjob-"), order, clock, this::succeeded);
    byId.put(job.id(), job);
    ObjectNode created = job.json();
    runner.start(job);
    return Json.reply(created);
  }

  private void succeeded(TrainingJob job, JobStatus done) {
    till.enter(job.id(), job.order(), done);
    done.tunedModel().ifPresent(doorkeeper::expect);
  }

  private void requireFile(String parameter, String file) {
    boolean fits =
        files.find(file).filter(stored -> stored.purpose().equals("fine-tune")).isPresent();
    if (!fits) {
      throw RefusedException.badParameter(
          parameter, "There is no file '%s' with the purpose fine-tune".formatted(file));
    }
  }

  private Reply list(Call call) {
    Paths.require(call, "GET");
    List<ObjectNode> newestFirst =
        new ArrayList<>(byId.values().stream().map(TrainingJob::json).toList());
    Collections.reverse(newestFirst);
    return Json.reply(Paths.page(call, newestFirst));
  }

  private static RefusedException unknown(Call call) {
    return RefusedException.notFound("Unknown path: " + call.path());
  }
}
