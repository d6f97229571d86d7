package dev.suffice.api.prompt;

import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Task;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the answer in what a model said. A label is found when the text is its name but for case,
 * quotes, punctuation and a lead such as {@code Answer:}, or when the text names exactly one label
 * as whole words. Anything else has no value: it is invalid output, not a guess.
 */
public final class AnswerParser {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:the\\s+)?(?:answer|label|category|class|output)(?:\\s+is)?\\s*[:=-]?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Punct}]+|[\\s\\p{Punct}]+$");

  private final Task task;

  public AnswerParser(Task task) {
    this.task = task;
  }

  public Answer parse(String text, List<Passage> passages) {
    return new Answer(text, value(text), passages);
  }

  private Optional<String> value(String text) {
    String said = text.strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return task.answerFormat() == AnswerFormat.LABEL ? label(said) : Optional.of(said);
  }

  private Optional<String> label(String said) {
    String whole = folded(LEAD.matcher(said).replaceFirst(""));
    Optional<String> exact =
        task.labels().stream()
            .map(Label::name)
            .filter(name -> folded(name).equals(whole))
            .findFirst();
    return exact.or(() -> onlyMention(said));
  }

  /** A label inside another mentioned label ("card" in "card payment") does not count by itself. */
  private Optional<String> onlyMention(String said) {
    String rest = spaced(said);
    String found = null;
    List<String> longestFirst =
        task.labels().stream()
            .map(Label::name)
            .filter(name -> !folded(name).isEmpty())
            .sorted((left, right) -> folded(right).length() - folded(left).length())
            .toList();
    for (String name : longestFirst) {
      String mention = spaced(name);
      if (!rest.contains(mention)) {
        continue;
      }
      if (found != null) {
        return Optional.empty();
      }
      found = name;
      rest = rest.replace(mention, " | ");
    }
    return Optional.ofNullable(found);
  }

  private static String folded(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return EDGE.matcher(composed.replaceAll("[\\s_-]+", " ")).replaceAll("").strip();
  }

  private static String spaced(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return " " + composed.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
