package dev.suffice.reports.html;

import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.result.NearDuplicates.NotSearched;
import dev.suffice.api.result.NearDuplicates.Searched;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.PlacedExample;
import dev.suffice.api.result.SameTexts;
import dev.suffice.api.result.SimilarTexts;
import dev.suffice.reports.text.Excerpt;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Texts that are the same or nearly so, side by side.
 *
 * @param groups those with something to show
 * @param scope how nearly equal texts were searched for
 */
record TextPairs(List<Group> groups, String scope) {
  static final TextPairs NONE = new TextPairs(List.of(), "");

  private static final int LISTED = 12;

  /**
   * Pairs of one kind.
   *
   * @param more how many are not listed
   */
  record Group(String title, List<Pair> pairs, int more) {}

  /** One pair. */
  record Pair(String similarity, Side left, Side right) {}

  /** One of two texts. */
  record Side(String place, String id, String text, String expected) {}

  static TextPairs of(DataHealth health) {
    List<Group> groups = new ArrayList<>();
    addSame(groups, "The same text with different answers", health, SameTexts::isConflict);
    if (health.near() instanceof Searched near) {
      addNear(groups, "Nearly the same, with different labels", near, SimilarTexts::isConflict);
    }
    addSame(
        groups,
        "Left out of training or validation: the same text stands in the test split",
        health,
        same -> same.count(Place.LEFT_OUT) > 0 && !same.isConflict());
    addSame(
        groups,
        "The same text again",
        health,
        same -> same.count(Place.LEFT_OUT) == 0 && !same.isConflict());
    if (health.near() instanceof Searched near) {
      addNear(groups, "Nearly the same", near, pair -> !pair.isConflict());
    }
    return new TextPairs(groups, scope(health.near()));
  }

  private static void addSame(
      List<Group> groups, String title, DataHealth health, Predicate<SameTexts> chosen) {
    List<SameTexts> found = health.same().stream().filter(chosen).toList();
    add(groups, title, found.stream().limit(LISTED).map(TextPairs::pair).toList(), found.size());
  }

  private static void addNear(
      List<Group> groups, String title, Searched near, Predicate<SimilarTexts> chosen) {
    List<SimilarTexts> found = near.pairs().stream().filter(chosen).toList();
    add(groups, title, found.stream().limit(LISTED).map(TextPairs::pair).toList(), found.size());
  }

  private static void add(List<Group> groups, String title, List<Pair> pairs, int found) {
    if (!pairs.isEmpty()) {
      groups.add(new Group(title, pairs, found - pairs.size()));
    }
  }

  private static Pair pair(SameTexts same) {
    PlacedExample first = same.examples().get(0);
    PlacedExample last = same.examples().get(same.examples().size() - 1);
    return new Pair("same", side(first), side(last));
  }

  private static Pair pair(SimilarTexts pair) {
    return new Pair(cosine(pair.similarity()), side(pair.test()), side(pair.other()));
  }

  private static Side side(PlacedExample placed) {
    return new Side(
        Figures.word(placed.place()),
        placed.example().id(),
        Excerpt.brief(placed.example().input()),
        Excerpt.brief(String.join(" or ", placed.example().expected())));
  }

  private static String scope(NearDuplicates near) {
    if (near instanceof NotSearched not) {
      return not.reason();
    }
    var searched = (Searched) near;
    return "%s Nearly the same: the cosine of their embeddings is %s or more (%s)."
        .formatted(searched.scope(), searched.threshold(), searched.model());
  }

  private static String cosine(double similarity) {
    return String.format(Locale.ROOT, "%.3f", similarity);
  }
}
