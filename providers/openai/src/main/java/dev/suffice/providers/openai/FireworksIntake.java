package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.ModelFaultException;
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
import java.util.Map;
import java.util.Optional;

/**
 * Hands examples over as data sets, which are named by their training: one that is there and ready
 * holds these very examples.
 */
record FireworksIntake(FireworksAccount account, ChatTokens tokens) implements TrainingIntake {
  static final String READY = "READY";
  private static final int FEWEST = 3;
  private static final int MOST = 3_000_000;

  /** Bytes; Fireworks takes larger files by another way. */
  private static final int LARGEST = 150_000_000;

  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    var findings = new ArrayList<TrainingFinding>();
    int examples = request.plan().training().size();
    if (examples < FEWEST || examples > MOST) {
      findings.add(
          TrainingFinding.refusal(
              "fireworks trains with 3 to 3000000 examples, and there are %s."
                  .formatted(examples)));
    }
    if (request.plan().settings().learningRateMultiplier().isPresent()) {
      findings.add(
          TrainingFinding.refusal(
              "fireworks takes a rate and tells no usual one that could be multiplied. Leave out `learning-rate-multiplier`, and write the rate as `extra: {learningRate: 0.0001}` of the model's `fine-tuning:`."));
    }
    return findings;
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return tokens.of(request);
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    String name = request.marker().shortName();
    return Unbilled.of(
        () ->
            new UploadedData(
                uploaded(name + "-training", request.plan().training()),
                request.plan().validation().isEmpty()
                    ? Optional.empty()
                    : Optional.of(uploaded(name + "-validation", request.plan().validation()))));
  }

  private String uploaded(String id, List<TrainingExample> examples) {
    byte[] content = TrainingText.file(new TrainingLines(), examples);
    if (content.length > LARGEST) {
      throw new ModelFaultException(
          "fireworks takes files of %s bytes at most here, and %s has %s. Train with fewer examples."
              .formatted(LARGEST, id, content.length),
          Optional.of(Usage.NONE),
          null);
    }
    Optional<Fields> there = account.caller().find("datasets/" + id);
    if (there.isEmpty()) {
      account.caller().post("datasets", created(id));
    }
    if (there.flatMap(set -> set.optionalText("state")).filter(READY::equals).isEmpty()) {
      account
          .caller()
          .upload("datasets/" + id + ":upload", new Form(Map.of(), id + ".jsonl", content));
    }
    return id;
  }

  private static ObjectNode created(String id) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode().put("datasetId", id);
    asked.putObject("dataset").putObject("userUploaded");
    return asked;
  }
}
