package dev.suffice.providers.openai;

import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingText;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.util.List;
import java.util.Optional;

/** Hands training examples over as files of OpenAI's kind, named by their training. */
record TuningFiles(FileClient files) {
  UploadedData upload(TuningRequest request) {
    String name = request.marker().shortName();
    return Unbilled.of(
        () ->
            new UploadedData(
                uploaded(name + "-training.jsonl", request.plan().training()),
                request.plan().validation().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        uploaded(name + "-validation.jsonl", request.plan().validation()))));
  }

  private String uploaded(String name, List<TrainingExample> examples) {
    return files.upload(name, TrainingText.file(new TrainingLines(), examples), Purpose.FINE_TUNE);
  }
}
