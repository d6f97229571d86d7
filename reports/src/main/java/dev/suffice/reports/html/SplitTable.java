package dev.suffice.reports.html;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.SplitHealth;
import dev.suffice.api.result.TextLengths;
import dev.suffice.reports.text.Excerpt;
import dev.suffice.reports.text.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The splits: what they are for, how large, how even, how long their texts.
 *
 * @param labelled whether answers are labels
 */
record SplitTable(List<Row> rows, boolean labelled) {
  /** One split. */
  record Row(
      String name,
      String use,
      String examples,
      String repeated,
      String labels,
      String effective,
      String rarest,
      String mostFrequent,
      String median,
      String percentile95,
      String longest) {}

  static SplitTable of(Experiment experiment, Optional<DataHealth> health) {
    List<Row> rows =
        List.of(
            row(Place.TRAINING, "Training", "to learn and demonstrate from", experiment, health),
            row(Place.VALIDATION, "Validation", "to choose settings by", experiment, health),
            row(Place.TEST, "Test", "to be judged by", experiment, health));
    return new SplitTable(rows, !experiment.task().labels().isEmpty());
  }

  static String count(OptionalLong number) {
    return number.isPresent() ? Figures.count(number.getAsLong()) : Figures.NONE;
  }

  private static Row row(
      Place place, String name, String use, Experiment experiment, Optional<DataHealth> health) {
    Optional<SplitHealth> split =
        health.stream()
            .flatMap(known -> known.splits().stream())
            .filter(one -> one.place() == place)
            .findFirst();
    Optional<ClassBalance> balance = split.flatMap(SplitHealth::balance);
    Optional<TextLengths> lengths = split.flatMap(SplitHealth::lengths);
    return new Row(
        name,
        use,
        Figures.count(size(place, experiment.data())),
        count(split.map(SplitHealth::repeated)),
        count(balance.map(ClassBalance::labels)),
        balance.map(one -> tenths(one.effective())).orElse(Figures.NONE),
        label(balance.map(ClassBalance::smallest), balance.map(ClassBalance::smallestSize)),
        label(balance.map(ClassBalance::largest), balance.map(ClassBalance::largestSize)),
        count(lengths.map(TextLengths::median)),
        count(lengths.map(TextLengths::percentile95)),
        count(lengths.map(TextLengths::longest)));
  }

  private static int size(Place place, Dataset data) {
    return switch (place) {
      case TRAINING -> data.training().size();
      case VALIDATION -> data.validation().size();
      case TEST -> data.test().size();
      case LEFT_OUT -> data.leftOut().size();
    };
  }

  private static String label(Optional<String> name, Optional<Integer> examples) {
    return name.map(label -> count(examples) + " × " + Excerpt.brief(label)).orElse(Figures.NONE);
  }

  private static String count(Optional<Integer> number) {
    return number.map(Figures::count).orElse(Figures.NONE);
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
