package dev.suffice.reports.sample;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.PlacedExample;
import dev.suffice.api.result.SameTexts;
import dev.suffice.api.result.SampleSize;
import dev.suffice.api.result.SimilarTexts;
import dev.suffice.api.result.SplitHealth;
import dev.suffice.api.result.TextLengths;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Invented findings about real examples of the sample. */
final class SampleHealth {
  private SampleHealth() {}

  static DataHealth of(Dataset data) {
    var first = new PlacedExample(Place.TEST, data.test().get(0));
    var second = new PlacedExample(Place.TEST, data.test().get(1));
    Example learnt = data.training().get(0);
    return new DataHealth(
        List.of(
            split(Place.TRAINING, data.training(), 0),
            new SplitHealth(Place.VALIDATION, 0, 0, Optional.empty(), Optional.empty()),
            split(Place.TEST, data.test(), 1)),
        List.of(new SameTexts(List.of(first, new PlacedExample(Place.LEFT_OUT, learnt)))),
        new NearDuplicates.Searched(
            "all-minilm-l6-v2-q/onnxruntime-1",
            0.95,
            "360 test examples were compared with each other and with 240 examples of training and"
                + " validation.",
            1,
            2,
            1,
            List.of(
                new SimilarTexts(first, new PlacedExample(Place.TRAINING, learnt), 0.98765),
                new SimilarTexts(first, second, 0.957))),
        List.of(
            new SampleSize("accuracy >= 0.90", 360, OptionalLong.of(46), OptionalLong.of(223)),
            new SampleSize("latency p95 <= 800 ms", 360, OptionalLong.empty(), OptionalLong.of(1))),
        List.of(
            new DataHealth.Finding(
                "2 of 360 test examples are nearly the same as another test example.",
                "Remove them.")));
  }

  private static SplitHealth split(Place place, List<Example> examples, int repeated) {
    String label = examples.get(0).expected().get(0);
    return new SplitHealth(
        place,
        examples.size(),
        repeated,
        Optional.of(new TextLengths(8, 41, 77, 120)),
        Optional.of(
            new ClassBalance(5, label, 80, label, 31, 4.71, List.of("tariff"), List.of(label))));
  }
}
