package dev.suffice.providers.openai;

import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.util.List;

/** Hands examples over to Nebius, which says nowhere what it refuses before it has the file. */
record NebiusIntake(TuningFiles files, ChatTokens tokens) implements TrainingIntake {
  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    return List.of();
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
