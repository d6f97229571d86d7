package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Data that repeat themselves, and who examines them with embedders that are watched. */
abstract class ExaminationLab {
  static final Task ROUTING = Examples.classification("billing", "refund", "outage");

  @TempDir private Path folder;
  Path storeFolder;
  final List<FakeEmbedder> embedders = new ArrayList<>();

  @BeforeEach
  void nameTheStore() {
    storeFolder = folder.resolve("store");
  }

  DataHealth examine(Task task, Dataset data) {
    try (Examination examination = examiner().open()) {
      return examination.examine(
          experiment(task, data), storeFolder, RunListener.SILENT, new StopSignal());
    }
  }

  DataExaminer examiner() {
    return new DataExaminer(
        () -> {
          embedders.add(FakeEmbedder.working());
          return embedders.get(embedders.size() - 1);
        });
  }

  /** A text of forty words of which one is the variant. */
  static Example text(String id, String word, int variant, String expected) {
    var words = new StringBuilder();
    for (int i = 0; i < 39; i++) {
      words.append(word).append(i).append(' ');
    }
    return example(id, words + "variant" + variant, expected);
  }

  static Example example(String id, String input, String expected) {
    return Examples.example(id, input, expected);
  }

  static Experiment experiment(Task task, Dataset data) {
    return new Experiment(
        "dirty",
        Optional.empty(),
        new Source(Path.of("dirty.yaml").toAbsolutePath(), "experiment: dirty"),
        task,
        data,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Workload.ASSUMED,
        new Evaluation(Evaluation.Mode.FIXED, 1, 1),
        Limits.DEFAULT,
        List.of());
  }
}
