package dev.suffice.providers.google;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TrainingText;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at training examples as Vertex AI will, and puts them into a person's bucket by a <a
 * href="https://cloud.google.com/storage/docs/json_api/v1/objects/insert">simple upload</a>: the
 * whole file in one request.
 */
record Intake(Place place, Caller caller) implements TrainingIntake {
  /** By Google's guide to supervised tuning. */
  private static final int MOST_VALIDATION = 5_000;

  private static final String UPLOAD = "%s/upload/storage/v1/b/%s/o?uploadType=media&name=%s";

  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    var findings = new ArrayList<TrainingFinding>();
    int validation = request.plan().validation().size();
    if (validation > MOST_VALIDATION) {
      findings.add(
          TrainingFinding.refusal(
              "vertex takes %s validation examples at most, and there are %s. Make the validation split smaller."
                  .formatted(MOST_VALIDATION, validation)));
    }
    if (request.plan().settings().batchSize().isPresent()) {
      findings.add(
          TrainingFinding.refusal(
              "vertex chooses the size of batches itself. Leave `batch-size` out."));
    }
    long blank = request.plan().training().stream().filter(one -> one.answer().isBlank()).count();
    if (blank > 0) {
      findings.add(
          TrainingFinding.refusal(
              "%s training examples have no answer to learn. Leave them out.".formatted(blank)));
    }
    return findings;
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return TokenEstimate.of(request);
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    String folder = place.folder() + request.marker().shortName() + "/";
    String training = put(folder + "training.jsonl", request.plan().training());
    Optional<String> validation =
        request.plan().validation().isEmpty()
            ? Optional.empty()
            : Optional.of(put(folder + "validation.jsonl", request.plan().validation()));
    return new UploadedData(training, validation);
  }

  private String put(String name, List<TrainingExample> examples) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    URI address = URI.create(UPLOAD.formatted(place.filesAddress(), place.bucket(), encoded));
    byte[] content = TrainingText.file(new ContentLines(), examples);
    try {
      caller.required(caller.ask("POST", address, Optional.of("application/jsonl"), content));
      return "gs://" + place.bucket() + "/" + name;
    } catch (ModelFaultException fault) {
      throw unbilled(fault);
    }
  }

  /** A file begins no training, whatever became of it. */
  private static ModelFaultException unbilled(ModelFaultException fault) {
    String message = "The examples could not be put into Cloud Storage: " + fault.getMessage();
    return fault instanceof TransientFaultException passing
        ? new TransientFaultException(
            message, Optional.of(Usage.NONE), fault, passing.overloaded(), passing.retryAfter())
        : new ModelFaultException(message, Optional.of(Usage.NONE), fault);
  }
}
