package dev.suffice.experiments.tuning;

import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingText;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Whether the prompts of a training fit into a call of the model, by an estimate. */
public final class TrainingLengths {
  private static final int CHARACTERS_PER_TOKEN = 4;

  private TrainingLengths() {}

  /**
   * What is wrong with prompts that do not fit: the tuned model would be asked with such, and
   * services cut or refuse them.
   *
   * @param mostInput tokens that a call may have
   * @return empty when all fit
   */
  public static Optional<String> complaint(TrainingPlan plan, long mostInput) {
    LongSummaryStatistics tooLong =
        Stream.concat(plan.training().stream(), plan.validation().stream())
            .flatMapToLong(
                one -> LongStream.of(TrainingText.prompt(one).length() / CHARACTERS_PER_TOKEN))
            .filter(tokens -> tokens > mostInput)
            .summaryStatistics();
    return tooLong.getCount() == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "Training examples whose prompts do not fit into a call: %,d, the longest of about"
                    + " %,d tokens, where %,d are the most. Show fewer passages or demonstrations,"
                    + " leave these examples out, or raise `max-input-tokens` if the model takes"
                    + " more.",
                tooLong.getCount(),
                tooLong.getMax(),
                mostInput));
  }
}
