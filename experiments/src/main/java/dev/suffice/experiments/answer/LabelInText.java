package dev.suffice.experiments.answer;

import dev.suffice.api.task.Label;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Pattern BLANKS = Pattern.compile("[\\s_-]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The names of the labels by their folded form, the first of equal ones. */
  private final Map<String, String> names = new HashMap<>();

  /** The names that can be mentioned, the longest first. */
  private final List<String> longestFirst;

  LabelInText(List<Label> labels) {
    for (Label label : labels) {
      names.putIfAbsent(folded(label.name()), label.name());
    }
    this.longestFirst =
        labels.stream()
            .map(Label::name)
            .filter(name -> !folded(name).isEmpty())
            .sorted(Comparator.comparingInt(name -> -folded(name).length()))
            .toList();
  }

  @Override
  public Optional<String> in(String said) {
    String whole = folded(LEAD.matcher(said).replaceFirst(""));
    return Optional.ofNullable(names.get(whole)).or(() -> onlyMention(said));
  }

  /** A label inside another mentioned label ("card" in "card payment") does not count by itself. */
  private Optional<String> onlyMention(String said) {
    String rest = spaced(said);
    String found = null;
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
    return EDGE.matcher(BLANKS.matcher(composed).replaceAll(" ")).replaceAll("").strip();
  }

  private static String spaced(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return " " + NO_WORD.matcher(composed).replaceAll(" ").strip() + " ";
  }
}
