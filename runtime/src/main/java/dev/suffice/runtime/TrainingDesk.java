package dev.suffice.runtime;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFormat;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingText;
import dev.suffice.experiments.run.TrainingPlans;
import dev.suffice.experiments.tuning.TrainingReview;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes training files, from the very prompts that tuned models are asked with. For any thread.
 */
public final class TrainingDesk {
  private final Catalog<TrainingFormat> formats;
  private final TrainingPlans plans;

  @Inject
  TrainingDesk(Catalog<TrainingFormat> formats, TrainingPlans plans) {
    this.formats = formats;
    this.plans = plans;
  }

  /** The forms there are, by name. */
  public List<TrainingFormat> formats() {
    return formats.all();
  }

  /**
   * Why trainings would be refused before anything is sent, as far as no model has to be asked for
   * what their prompts hold: a sentence for each approach.
   */
  public List<String> refusals(Experiment experiment) {
    return plans.refusals(experiment);
  }

  /**
   * Writes the files of every approach that tunes a model: {@code APPROACH-training.jsonl} and
   * {@code APPROACH-validation.jsonl}. Sends nothing; models of this process are asked where they
   * find what the prompts hold.
   *
   * @param folder is made unless it is there; files of the same name are replaced
   * @return in the order of the approaches; empty when none tunes a model
   * @throws dev.suffice.api.catalog.UnknownNameException when there is no such format
   * @throws IOException when the folder cannot be written
   */
  public List<TrainingFiles> export(Experiment experiment, String format, Path folder)
      throws IOException {
    TrainingFormat form = formats.require(format);
    Files.createDirectories(folder);
    var written = new ArrayList<TrainingFiles>();
    for (Map.Entry<String, TrainingPlan> entry : plans.of(experiment).entrySet()) {
      String approach = entry.getKey();
      TrainingPlan plan = entry.getValue();
      written.add(
          new TrainingFiles(
              approach,
              write(folder.resolve(approach + "-training.jsonl"), form, plan.training()),
              plan.training().size(),
              plan.validation().isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      write(
                          folder.resolve(approach + "-validation.jsonl"), form, plan.validation())),
              plan.validation().size(),
              TrainingReview.of(plan, experiment.data().test())));
    }
    return List.copyOf(written);
  }

  private static Path write(Path file, TrainingFormat form, List<TrainingExample> examples)
      throws IOException {
    return Files.write(file, TrainingText.file(form, examples));
  }
}
