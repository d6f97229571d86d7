package dev.suffice.experiments.health;

import dev.suffice.api.result.Place;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.SameText;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.vector.Neighbour;
import dev.suffice.experiments.health.Looked.Spot;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells which neighbours of a test example matter. Immutable; safe for any thread. */
final class Neighbourhoods {
  private final List<Spot> rows;
  private final List<String> texts;
  private final TaskKind kind;

  /**
   * @param rows test examples first
   */
  Neighbourhoods(List<Spot> rows, TaskKind kind) {
    this.rows = rows;
    this.texts = rows.stream().map(spot -> SameText.key(spot.example())).toList();
    this.kind = kind;
  }

  /**
   * What is near a test example.
   *
   * @param neighbours the most similar first
   */
  Neighbourhood of(int test, List<Neighbour> neighbours) {
    List<Neighbour> matter = neighbours.stream().filter(one -> matters(test, one.row())).toList();
    return new Neighbourhood(
        first(test, matter, false, false),
        first(test, matter, false, true),
        first(test, matter, true, false),
        first(test, matter, true, true));
  }

  private Optional<NearPairs.Pair> first(
      int test, List<Neighbour> neighbours, boolean inTest, boolean conflict) {
    return neighbours.stream()
        .filter(one -> (rows.get(one.row()).place() == Place.TEST) == inTest)
        .filter(one -> isConflict(test, one.row()) == conflict)
        .findFirst()
        .map(one -> pair(rows.get(test), rows.get(one.row()), one.similarity()));
  }

  /** A pair within the test split begins with the earlier one, so that it is the same both ways. */
  private static NearPairs.Pair pair(Spot test, Spot other, float similarity) {
    return other.place() == Place.TEST && other.position() < test.position()
        ? new NearPairs.Pair(other.position(), Place.TEST, test.position(), similarity)
        : new NearPairs.Pair(test.position(), other.place(), other.position(), similarity);
  }

  /**
   * Equal texts are counted elsewhere, and a question about another passage is another question.
   * Where answers are values taken from the text, a text that differs in them is no repetition.
   */
  private boolean matters(int test, int other) {
    if (test == other || texts.get(test).equals(texts.get(other))) {
      return false;
    }
    Example asked = rows.get(test).example();
    Example near = rows.get(other).example();
    if (!asked.passages().equals(near.passages())) {
      return false;
    }
    return switch (kind) {
      case CLASSIFICATION, GENERATION -> true;
      case QUESTION_ANSWERING, EXTRACTION -> agree(asked, near);
    };
  }

  /** Only labels can contradict each other; free texts can be right in different words. */
  private boolean isConflict(int test, int other) {
    return kind == TaskKind.CLASSIFICATION
        && !agree(rows.get(test).example(), rows.get(other).example());
  }

  private static boolean agree(Example one, Example other) {
    return !Collections.disjoint(one.expected(), other.expected());
  }
}
