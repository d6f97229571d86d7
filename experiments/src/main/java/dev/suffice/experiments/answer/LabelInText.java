package dev.suffice.experiments.answer;

import dev.suffice.api.task.Label;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A label is found when the text is its name but for case, quotes, punctuation and a lead such as
 * {@code Answer:}, or when the text names exactly one label as whole words.
 */
final class LabelInText implements ValueFinder {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:the\\s+)?(?:answer|label|category|class|output)(?:\\s+is)?\\s*[:=-]?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Punct}]+|[\\s\\p{Punct}]+$");

  private final List<Label> labels;

  LabelInText(List<Label> labels) {
    this.labels = List.copyOf(labels);
  }

  @Override
  public Optional<String> in(String said) {
    String whole = folded(LEAD.matcher(said).replaceFirst(""));
    Optional<String> exact =
        labels.stream().map(Label::name).filter(name -> folded(name).equals(whole)).findFirst();
    return exact.or(() -> onlyMention(said));
  }

  /** A label inside another mentioned label ("card" in "card payment") does not count by itself. */
  private Optional<String> onlyMention(String said) {
    String rest = spaced(said);
    String found = null;
    List<String> longestFirst =
        labels.stream()
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
