package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.result.Place;
import dev.suffice.api.task.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The examples whose texts are compared: all of them, or of large data as many as take about a
 * minute, evenly spaced.
 *
 * @param test at most half of what can be looked at, unless the others are fewer
 * @param others of training and validation
 * @param scope one sentence: what was looked at
 */
record Looked(List<Spot> test, List<Spot> others, String scope) {
  private static final int MOST_TEXTS = 20_000;
  private static final long MOST_CHARACTERS = 3_000_000;

  /**
   * An example in its place.
   *
   * @param position in its split
   */
  record Spot(Place place, int position, Example example) {}

  /** All of them, test examples first. */
  Stream<Spot> spots() {
    return Stream.concat(test.stream(), others.stream());
  }

  /** What is compared. */
  Stream<String> texts() {
    return spots().map(spot -> spot.example().input());
  }

  static Looked at(Dataset data) {
    List<Spot> test = spots(Place.TEST, data.test());
    List<Spot> others = spots(Place.TRAINING, data.training());
    others.addAll(spots(Place.VALIDATION, data.validation()));
    int most = most(test, others);
    int tests = Math.min(test.size(), Math.max(most / 2, most - others.size()));
    List<Spot> someTest = spread(test, tests);
    List<Spot> someOthers = spread(others, most - tests);
    return new Looked(someTest, someOthers, scope(someTest, test, someOthers, others));
  }

  private static List<Spot> spots(Place place, List<Example> examples) {
    var spots = new ArrayList<Spot>();
    for (int position = 0; position < examples.size(); position++) {
      spots.add(new Spot(place, position, examples.get(position)));
    }
    return spots;
  }

  private static int most(List<Spot> test, List<Spot> others) {
    long characters = characters(test) + characters(others);
    int texts = test.size() + others.size();
    long affordable =
        characters <= MOST_CHARACTERS
            ? texts
            : (long) (texts * (MOST_CHARACTERS / (double) characters));
    return (int) Math.max(2, Math.min(MOST_TEXTS, affordable));
  }

  private static long characters(List<Spot> spots) {
    return spots.stream().mapToLong(spot -> spot.example().input().length()).sum();
  }

  private static List<Spot> spread(List<Spot> spots, int wanted) {
    if (wanted >= spots.size()) {
      return spots;
    }
    var some = new ArrayList<Spot>();
    for (int i = 0; i < wanted; i++) {
      some.add(spots.get((int) ((long) i * spots.size() / wanted)));
    }
    return some;
  }

  private static String scope(
      List<Spot> someTest, List<Spot> test, List<Spot> someOthers, List<Spot> others) {
    boolean all = someTest.size() == test.size() && someOthers.size() == others.size();
    String compared =
        others.isEmpty()
            ? "%s were compared with each other".formatted(part(someTest, test, "test example"))
            : "%s were compared with each other and with %s"
                .formatted(
                    part(someTest, test, "test example"),
                    part(someOthers, others, "example") + " of training and validation");
    return compared + (all ? "." : "; they are evenly spaced, all of them would take too long.");
  }

  private static String part(List<Spot> some, List<Spot> all, String noun) {
    String plural = all.size() == 1 ? noun : noun + "s";
    return some.size() == all.size()
        ? String.format(Locale.ROOT, "%,d %s", all.size(), plural)
        : String.format(Locale.ROOT, "%,d of %,d %s", some.size(), all.size(), plural);
  }
}
