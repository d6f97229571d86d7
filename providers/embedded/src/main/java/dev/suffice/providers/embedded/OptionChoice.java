package dev.suffice.providers.embedded;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Label;
import dev.suffice.api.vector.VectorIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Chooses the option that the texts most similar to the question speak for. Every demonstration
 * speaks for its answer with weight exp(sharpness * cosine), a soft nearest-neighbour vote. An
 * option's own text speaks for it like one more demonstration: without demonstrations the most
 * similar option wins, and the answers of unrelated ones do not win for want of others.
 * Demonstrations whose answer is no option are ignored. Ties go to the option listed first. The
 * confidence is the margin of the vote: the winner's share of all weights less the second's. Safe
 * for any thread.
 */
final class OptionChoice implements Reading {
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("[_\\-\\s]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

  /** Tasks have one list of options; strategies that narrow it down have more. */
  private static final int REMEMBERED_LISTS = 16;

  private final double sharpness;
  private final ComputeOnce<List<Label>, Ballot> ballots = new ComputeOnce<>(REMEMBERED_LISTS);

  /**
   * @param sharpness the higher, the more the most similar text alone decides
   */
  OptionChoice(double sharpness) {
    this.sharpness = sharpness;
  }

  @Override
  public Supplier<Said> gather(Prompt prompt, ChargedTexts texts) {
    List<Label> options = prompt.options();
    float[] question = texts.fresh(prompt.question().input());
    Ballot ballot = ballots.get(options, listed -> ballot(listed, texts));
    var voices = new ArrayList<Voice>();
    for (Demonstration shown : prompt.demonstrations()) {
      Integer option = ballot.numbers().get(shown.answer());
      if (option != null) {
        voices.add(new Voice(option, vector(prompt, texts, shown)));
      }
    }
    return () -> chosen(options, weights(question, ballot, voices));
  }

  private static Ballot ballot(List<Label> options, ChargedTexts texts) {
    var numbers = new HashMap<String, Integer>();
    for (int option = 0; option < options.size(); option++) {
      numbers.putIfAbsent(options.get(option).name(), option);
    }
    var own = options.stream().map(option -> texts.kept(text(option))).toList();
    return new Ballot(numbers, new VectorIndex(own));
  }

  /** What an option says: its description, else its name read as words. */
  static String text(Label option) {
    return option.description().isBlank() || option.description().equals(option.name())
        ? WORD_BOUNDARY.matcher(option.name()).replaceAll(" ").strip().toLowerCase(Locale.ROOT)
        : option.description();
  }

  private double[] weights(float[] question, Ballot ballot, List<Voice> voices) {
    float[] similarities = ballot.own().similarities(question);
    var weights = new double[similarities.length];
    for (int option = 0; option < weights.length; option++) {
      weights[option] = Math.exp(sharpness * similarities[option]);
    }
    for (Voice voice : voices) {
      weights[voice.option()] += Math.exp(sharpness * Vectors.dot(question, voice.vector()));
    }
    return weights;
  }

  private static Said chosen(List<Label> options, double[] weights) {
    int best = 0;
    for (int option = 1; option < weights.length; option++) {
      best = weights[option] > weights[best] ? option : best;
    }
    double second = 0;
    double all = 0;
    for (int option = 0; option < weights.length; option++) {
      second = option == best ? second : Math.max(second, weights[option]);
      all += weights[option];
    }
    return new Said(options.get(best).name(), Optional.of((weights[best] - second) / all));
  }

  private static float[] vector(Prompt prompt, ChargedTexts texts, Demonstration shown) {
    return prompt.demonstrationsStable() ? texts.kept(shown.input()) : texts.fresh(shown.input());
  }

  /**
   * What the options say for themselves, the same for every question.
   *
   * @param numbers the option of a name, the first of equal ones
   * @param own the vectors of their own texts, in their order
   */
  private record Ballot(Map<String, Integer> numbers, VectorIndex own) {
    private Ballot {
      numbers = Map.copyOf(numbers);
    }
  }

  /** A demonstration that speaks for an option. */
  private record Voice(int option, float[] vector) {}
}
