package dev.suffice.api.tuning;

import dev.suffice.api.prompt.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Training examples as text. */
public final class TrainingText {
  private TrainingText() {}

  /** A file of a format: UTF-8, each line with its end. */
  public static byte[] file(TrainingFormat format, List<TrainingExample> examples) {
    return examples.stream()
        .map(example -> format.line(example) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** All that a model is told in an example before it answers. */
  public static String prompt(TrainingExample example) {
    return example.prompt().messages().stream()
        .map(Message::text)
        .collect(Collectors.joining("\n\n"));
  }
}
