package dev.suffice.providers.aws;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Looks at training examples as Bedrock will, and puts them into a person's bucket. */
record Intake(Site site, S3Client files, Faults faults) implements TrainingIntake {
  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    var findings = new ArrayList<>(Hyperparameters.check(request));
    long blank = request.plan().training().stream().filter(one -> one.answer().isBlank()).count();
    if (blank > 0) {
      findings.add(
          TrainingFinding.refusal(
              "%s training examples have no answer to learn. Leave them out.".formatted(blank)));
    }
    if (site.isProvisioned()) {
      findings.add(
          TrainingFinding.warning(
              "Provisioned throughput is paid by the hour until `suffice jobs undeploy` ends it, used or not: its price is `tuning: {hosting: ... USD per hour}`."));
    }
    return findings;
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return TokenEstimate.of(request);
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    S3Folder folder = site.files().in(request.marker().shortName());
    String training = put(folder, "training.jsonl", request.plan().training());
    Optional<String> validation =
        request.plan().validation().isEmpty()
            ? Optional.empty()
            : Optional.of(put(folder, "validation.jsonl", request.plan().validation()));
    return new UploadedData(training, validation);
  }

  private String put(S3Folder folder, String name, List<TrainingExample> examples) {
    byte[] content = TrainingText.file(new ConversationLines(), examples);
    try {
      files.putObject(
          request -> request.bucket(folder.bucket()).key(folder.key(name)),
          RequestBody.fromBytes(content));
      return folder.uri(name);
    } catch (SdkException fault) {
      throw unbilled(faults.of(fault));
    }
  }

  /** A file begins no training, whatever became of it. */
  private static ModelFaultException unbilled(ModelFaultException fault) {
    String message = "The examples could not be put into S3: " + fault.getMessage();
    return fault instanceof TransientFaultException passing
        ? new TransientFaultException(
            message, Optional.of(Usage.NONE), fault, passing.overloaded(), passing.retryAfter())
        : new ModelFaultException(message, Optional.of(Usage.NONE), fault);
  }
}
