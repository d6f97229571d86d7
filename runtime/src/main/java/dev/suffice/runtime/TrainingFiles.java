package dev.suffice.runtime;

import dev.suffice.api.tuning.TrainingFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The training files of an approach.
 *
 * @param validation absent where there is no validation split
 * @param findings what would be wrong with training by them
 */
public record TrainingFiles(
    String approach,
    Path training,
    int trainingRows,
    Optional<Path> validation,
    int validationRows,
    List<TrainingFinding> findings) {
  public TrainingFiles {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(validation, "validation");
    findings = List.copyOf(findings);
  }
}
