package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.PlacedExample;
import dev.suffice.api.result.SimilarTexts;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Objects;

/**
 * What a search for nearly equal texts found, as it is kept: examples by their positions.
 *
 * @param model version of the embedder
 */
record NearPairs(
    String model, String scope, int nearTraining, int nearTest, int conflicts, List<Pair> pairs) {
  /**
   * Two examples.
   *
   * @param test position in the test split
   * @param place the other one's split
   * @param position its position there
   */
  record Pair(int test, Place place, int position, float similarity) {
    Pair {
      Objects.requireNonNull(place, "place");
    }
  }

  NearPairs {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(scope, "scope");
    pairs = List.copyOf(pairs);
  }

  /** The same with the examples themselves. */
  NearDuplicates in(Dataset data) {
    List<SimilarTexts> texts = pairs.stream().map(pair -> texts(pair, data)).toList();
    return new NearDuplicates.Searched(
        model, NearSearch.THRESHOLD, scope, nearTraining, nearTest, conflicts, texts);
  }

  private static SimilarTexts texts(Pair pair, Dataset data) {
    var test = new PlacedExample(Place.TEST, data.test().get(pair.test()));
    Example other = examples(pair.place(), data).get(pair.position());
    return new SimilarTexts(test, new PlacedExample(pair.place(), other), pair.similarity());
  }

  private static List<Example> examples(Place place, Dataset data) {
    return switch (place) {
      case TRAINING -> data.training();
      case VALIDATION -> data.validation();
      case TEST -> data.test();
      case LEFT_OUT -> data.leftOut();
    };
  }
}
