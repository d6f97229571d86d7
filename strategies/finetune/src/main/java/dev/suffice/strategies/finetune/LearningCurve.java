package dev.suffice.strategies.finetune;

import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TunedModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;

/**
 * How good a model is that was trained with fewer examples: what more data would bring. Smaller
 * training sets are parts of larger ones, drawn with the seed; all are measured on the validation
 * examples, none of which they were trained with or watched by.
 */
final class LearningCurve {
  private final FineTuneOptions options;
  private final StrategyContext context;

  LearningCurve(FineTuneOptions options, StrategyContext context) {
    this.options = options;
    this.context = context;
  }

  /** A sentence per size, with an interval. */
  List<String> measure(TrainingPlan plan, List<Integer> sizes) {
    var shuffled = new ArrayList<>(plan.training());
    Collections.shuffle(shuffled, new Random(context.seed()));
    List<String> sentences = new ArrayList<>();
    for (int size : sizes) {
      if (size > shuffled.size()) {
        sentences.add(
            "Learning curve: there are only %s training examples, so none with %s."
                .formatted(shuffled.size(), size));
        break;
      }
      var part = new TrainingPlan(shuffled.subList(0, size), List.of(), plan.settings());
      TunedModel tuned = context.tuning().tune(options.model(), part, OptionalInt.empty());
      sentences.add(sentence(size, right(tuned, plan.validation()), plan.validation().size()));
    }
    return sentences;
  }

  private int right(TunedModel tuned, List<TrainingExample> validation) {
    AnswerParser parser = context.answerParser();
    int right = 0;
    for (TrainingExample example : validation) {
      String said = tuned.model().generate(example.prompt()).text();
      boolean same =
          parser
              .parse(said, example.prompt().passages())
              .value()
              .filter(example.answer()::equals)
              .isPresent();
      right += same ? 1 : 0;
    }
    return right;
  }

  private static String sentence(int size, int right, int all) {
    Share share = Share.of(right, all);
    return String.format(
        Locale.ROOT,
        "Learning curve: with %s training examples %.1f %% of %s validation examples come out right (95 %% interval %.1f to %.1f %%).",
        size,
        100 * share.observed(),
        all,
        100 * share.low(),
        100 * share.high());
  }
}
