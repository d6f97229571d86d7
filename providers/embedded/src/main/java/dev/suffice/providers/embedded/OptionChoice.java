package dev.suffice.providers.embedded;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Label;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the option that the demonstrations most similar to the question are labelled with: every
 * demonstration votes for its label with weight exp(sharpness * cosine). An option's own text votes
 * as one weaker demonstration of it, so that without demonstrations the most similar option wins,
 * and labels of unrelated demonstrations do not win for want of others. Ties go to the option
 * listed first.
 */
final class OptionChoice implements Reading {
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("[_\\-\\s]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

  private final ReaderTuning tuning;

  OptionChoice(ReaderTuning tuning) {
    this.tuning = tuning;
  }

  @Override
  public Supplier<String> gather(Prompt prompt, ChargedTexts texts) {
    float[] question = texts.fresh(prompt.question().input());
    List<Vote> votes =
        Stream.concat(
                optionVotes(prompt, texts, question), demonstrationVotes(prompt, texts, question))
            .toList();
    return () -> prompt.options().get(winner(votes, prompt.options().size())).name();
  }

  private Stream<Vote> optionVotes(Prompt prompt, ChargedTexts texts, float[] question) {
    return IntStream.range(0, prompt.options().size())
        .mapToObj(
            option -> {
              float[] vector = texts.kept(text(prompt.options().get(option)));
              return new Vote(option, tuning.optionWeight(), question, vector);
            });
  }

  private static Stream<Vote> demonstrationVotes(
      Prompt prompt, ChargedTexts texts, float[] question) {
    return prompt.demonstrations().stream()
        .flatMap(
            shown ->
                option(prompt, shown).stream()
                    .mapToObj(
                        option -> new Vote(option, 1, question, vector(prompt, texts, shown))));
  }

  private static float[] vector(Prompt prompt, ChargedTexts texts, Demonstration shown) {
    return prompt.demonstrationsStable() ? texts.kept(shown.input()) : texts.fresh(shown.input());
  }

  private static OptionalInt option(Prompt prompt, Demonstration shown) {
    return IntStream.range(0, prompt.options().size())
        .filter(option -> prompt.options().get(option).name().equals(shown.answer()))
        .findFirst();
  }

  private int winner(List<Vote> votes, int options) {
    var scores = new double[options];
    for (Vote vote : votes) {
      scores[vote.option()] += vote.weight() * Math.exp(tuning.sharpness() * vote.similarity());
    }
    int best = 0;
    for (int option = 1; option < options; option++) {
      best = scores[option] > scores[best] ? option : best;
    }
    return best;
  }

  /** What an option says: its description, else its name read as words. */
  static String text(Label option) {
    return option.description().isBlank() || option.description().equals(option.name())
        ? WORD_BOUNDARY.matcher(option.name()).replaceAll(" ").strip().toLowerCase(Locale.ROOT)
        : option.description();
  }

  /**
   * One text's voice for an option.
   *
   * @param weight against other texts as similar
   */
  private record Vote(int option, double weight, float[] question, float[] text) {
    double similarity() {
      return Vectors.dot(question, text);
    }
  }
}
