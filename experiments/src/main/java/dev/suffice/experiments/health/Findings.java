package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.DataHealth.Finding;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.result.NearDuplicates.Searched;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.SameTexts;
import dev.suffice.api.result.SplitHealth;
import dev.suffice.api.task.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in sentences what a person should know of the data, and what can be done. */
final class Findings {
  /** A label with so many times the examples of another makes an average hide the other. */
  private static final int UNEVEN = 10;

  private static final int NAMED = 5;

  private final DataHealth health;
  private final List<Finding> findings = new ArrayList<>();

  private Findings(DataHealth health) {
    this.health = health;
  }

  /**
   * Everything worth a sentence.
   *
   * @param health counted already; its own findings are not looked at
   */
  static List<Finding> of(Experiment experiment, DataHealth health) {
    var findings = new Findings(health);
    PersonalData.in(experiment).ifPresent(findings.findings::add);
    findings.nearlySame();
    if (experiment.task().kind() != TaskKind.CLASSIFICATION) {
      findings.contradicted();
    }
    findings.repeated();
    if (experiment.data().training().isEmpty()) {
      findings.balance(Place.TEST).ifPresent(findings::singles);
    } else {
      findings.balance(Place.TRAINING).ifPresent(findings::absentFromTraining);
      findings.balance(Place.TEST).ifPresent(findings::absentFromTest);
      findings.balance(Place.TEST).ifPresent(findings::singles);
    }
    findings.balance(Place.TEST).ifPresent(findings::uneven);
    return findings.findings;
  }

  private void nearlySame() {
    NearDuplicates near = health.near();
    if (!(near instanceof Searched searched)) {
      return;
    }
    int tests = split(Place.TEST).examples();
    add(
        searched.conflicts(),
        "is nearly the same as another example with a different label",
        "are nearly the same as another example with a different label",
        tests,
        "One of each pair may be labelled wrongly: look at the pairs and correct the data.");
    add(
        searched.nearTraining(),
        "is nearly the same as a training or validation example",
        "are nearly the same as a training or validation example",
        tests,
        "Scores may be too good if production repeats itself less: take such rows out of training,"
            + " or keep what belongs together on one side with `data.split.group-by`.");
    add(
        searched.nearTest(),
        "is nearly the same as another test example",
        "are nearly the same as another test example",
        tests,
        "Such examples are not independent: give them a common value in a field and name it as"
            + " `task.cluster`, or remove them.");
  }

  private void add(int count, String one, String several, int of, String remedy) {
    if (count > 0) {
      String text =
          String.format(
              Locale.ROOT, "%,d of %,d test examples %s.", count, of, count == 1 ? one : several);
      findings.add(new Finding(text, remedy));
    }
  }

  /** Labels that contradict each other are among the experiment's own warnings. */
  private void contradicted() {
    long texts = health.same().stream().filter(SameTexts::isConflict).count();
    if (texts > 0) {
      String text =
          String.format(
              Locale.ROOT,
              "%,d %s asked more than once with answers that have nothing in common.",
              texts,
              texts == 1 ? "text is" : "texts are");
      findings.add(
          new Finding(
              text,
              "If one answer is right, correct the others; if all are, make them a list of"
                  + " acceptable answers of one example."));
    }
  }

  private void repeated() {
    repeated(
        Place.TEST,
        "test",
        "Such examples count twice and are not independent: remove them, or name a field with a common value"
            + " as `task.cluster`.");
    repeated(
        Place.TRAINING,
        "training",
        "Such examples are learnt and paid for twice, and shown twice as demonstrations: remove them.");
  }

  private void repeated(Place place, String name, String remedy) {
    SplitHealth split = split(place);
    if (split.repeated() > 0) {
      String text =
          String.format(
              Locale.ROOT,
              "%,d of %,d %s examples %s the text of an earlier one.",
              split.repeated(),
              split.examples(),
              name,
              split.repeated() == 1 ? "repeats" : "repeat");
      findings.add(new Finding(text, remedy));
    }
  }

  private void absentFromTraining(ClassBalance balance) {
    labels(
        balance.absent(),
        "no training example",
        "Approaches that learn or demonstrate from examples never see them: add some, or split"
            + " with `stratify-by`.");
  }

  private void absentFromTest(ClassBalance balance) {
    labels(
        balance.absent(),
        "no test example",
        "Nothing is found out about them: add some, or split with `stratify-by`.");
  }

  private void singles(ClassBalance balance) {
    labels(
        balance.single(),
        "a single test example",
        "One answer says next to nothing about a label: add examples, or merge labels.");
  }

  private void labels(List<String> labels, String has, String remedy) {
    if (labels.isEmpty()) {
      return;
    }
    String named = String.join(", ", labels.stream().limit(NAMED).toList());
    int more = labels.size() - NAMED;
    String text =
        "%s %s %s: %s%s."
            .formatted(
                labels.size(),
                labels.size() == 1 ? "label has" : "labels have",
                has,
                named,
                more > 0 ? ", and " + more + " more" : "");
    findings.add(new Finding(text, remedy));
  }

  private void uneven(ClassBalance balance) {
    if (balance.largestSize() < UNEVEN * balance.smallestSize()) {
      return;
    }
    String text =
        String.format(
            Locale.ROOT,
            "The test split is uneven: %,d examples of %s, %,d of %s; its %s labels count like %.1f"
                + " equally frequent ones.",
            balance.largestSize(),
            balance.largest(),
            balance.smallestSize(),
            balance.smallest(),
            balance.labels(),
            balance.effective());
    findings.add(
        new Finding(
            text,
            "An average hides rare labels: if they matter, name the label's field under"
                + " `task.slices` and require something on every value of it."));
  }

  private SplitHealth split(Place place) {
    return health.splits().stream()
        .filter(split -> split.place() == place)
        .findFirst()
        .orElseThrow();
  }

  private Optional<ClassBalance> balance(Place place) {
    return split(place).balance();
  }
}
