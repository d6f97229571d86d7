package dev.suffice.config.section;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.config.document.Paths;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Written;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The approaches of a file.
 *
 * @param ids all of them, also of approaches with problems of their own
 * @param placed those that are right
 * @param fields data fields that their templates name
 */
public record Approaches(Set<String> ids, List<Placed> placed, List<Written> fields) {
  private static final Set<Form> SHOWS_TRAINING =
      Set.of(Form.FIXED_DEMONSTRATIONS, Form.NEAREST_DEMONSTRATIONS);

  /** An approach and where it stands. */
  public record Placed(ApproachSpec spec, Location location, String path) {}

  public Approaches {
    ids = Set.copyOf(ids);
    placed = List.copyOf(placed);
    fields = List.copyOf(fields);
  }

  public List<ApproachSpec> specs() {
    return placed.stream().map(Placed::spec).toList();
  }

  /** Whether any of them is to be tried, or might be: published figures alone need no data. */
  public boolean needData() {
    return placed.isEmpty() || placed.stream().anyMatch(approach -> approach.spec().isTried());
  }

  /** What a person should know about approaches that ask for more than the data have. */
  public List<String> warnings(Dataset data) {
    int shown = data.training().size();
    return specs().stream()
        .filter(spec -> SHOWS_TRAINING.contains(spec.simplicity().form()))
        .filter(spec -> spec.simplicity().pieces() > shown)
        .map(
            spec ->
                String.format(
                    Locale.ROOT,
                    "The approach '%s' asks for %,d demonstrations, but there are only %,d training"
                        + " examples: all are shown.",
                    spec.id(),
                    spec.simplicity().pieces(),
                    shown))
        .toList();
  }

  /**
   * Reports approaches whose program is not there.
   *
   * @param exists whether a program can be started: a path, or a name on the PATH
   */
  public void checkPrograms(Predicate<String> exists, Reading reading) {
    for (Placed approach : placed) {
      List<String> command =
          approach.spec().options().application().map(Application::command).orElse(List.of());
      if (!command.isEmpty() && !exists.test(command.get(0))) {
        reading.problem(
            approach.location(),
            Paths.child(approach.path(), "command"),
            "There is no program '%s'.".formatted(command.get(0)),
            "Name one on the PATH, or a file beside this one that may be executed: ./app.sh");
      }
    }
  }

  /** Reports approaches that need what the data do not have. */
  public void checkNeeds(Dataset data, Reading reading) {
    for (Placed approach : placed) {
      Set<Need> needs = approach.spec().options().needs();
      if (needs.contains(Need.TRAINING) && data.training().isEmpty()) {
        reading.problem(
            approach.location(),
            approach.path(),
            "The approach '%s' needs training examples, but the training split is empty."
                .formatted(approach.spec().id()),
            "Give `data:` a training share, `split: {train: 40%, test: 60%}`, or a file under"
                + " `train:`.");
      }
      if (needs.contains(Need.VALIDATION) && data.validation().isEmpty()) {
        reading.problem(
            approach.location(),
            approach.path(),
            "The approach '%s' needs validation examples, but the validation split is empty."
                .formatted(approach.spec().id()),
            "Give `data:` a validation share, `split: {train: 20%, validation: 20%, test: 60%}`,"
                + " or a file under `validation:`.");
      }
    }
  }
}
