package dev.suffice.providers.openai;

import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.util.List;

/** Hands examples over to Nebius, which says nowhere how few it takes. */
record NebiusIntake(TuningFiles files, ChatTokens tokens) implements TrainingIntake {
  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    return request.plan().settings().learningRateMultiplier().isEmpty()
        ? List.of()
        : List.of(
            TrainingFinding.refusal(
                "nebius takes a rate where OpenAI takes a multiplier. Leave out `learning-rate-multiplier`, and write the rate as `extra: {learning_rate_multiplier: 0.00002}` of the model's `fine-tuning:`."));
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return tokens.of(request);
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    return files.upload(request);
  }
}
