package dev.suffice.providers.embedded;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The span of a sentence that has the form a question asks for: a date for "when", a number for
 * "how many", a name for "who" and "where". Forms only, no understanding: what stands in the
 * question already is no answer to it, and where more than one span is left the whole sentence is
 * the honest quotation.
 */
final class AskedSpan {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{N}'’-]*";
  private static final String NAME =
      CAPITALISED + "(?:\\s+(?:(?:of|de|van|von)\\s+)?" + CAPITALISED + "){0,5}";

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "\\b(?:when|(?:what|which) (?:year|date|day))\\b",
              "\\b(?:\\d{1,2}\\s+%1$s(?:\\s+\\d{4})?|%1$s(?:\\s+\\d{1,2}(?:,?\\s+\\d{4}\\b)?|\\s+\\d{4})|\\d{4}-\\d{2}-\\d{2}|(?:1\\d|20)\\d{2})\\b"
                  .formatted(MONTH)),
          new Form(
              "\\bhow (?:many|much|old|long|far|tall)\\b",
              "[$€£]\\s?\\d[\\d.,]*\\d(?:\\s(?:million|billion))?|[$€£]\\s?\\d|\\b\\d(?:[\\d.,]*\\d)?(?:\\s?%|\\s(?:percent|million|billion|thousand|years?|months?|weeks?|days?|hours?|minutes?|seconds?|km|kilometres?|miles?|metres?|kg))?"),
          new Form("\\b(?:who|whom|whose)\\b", "(?<!^)\\b" + NAME + "|^" + NAME),
          new Form("\\bwhere\\b", "(?<=\\b(?:in|at|near|from|to)\\s)(?:the\\s+)?" + NAME));

  private AskedSpan() {}

  /** The one span of the asked form that the question does not contain already. */
  static Optional<String> in(String sentence, String question) {
    String known = question.toLowerCase(Locale.ROOT);
    List<String> spans =
        FORMS.stream().filter(form -> form.isAskedBy(known)).findFirst().stream()
            .flatMap(form -> form.spans(sentence))
            .filter(span -> !known.contains(span.toLowerCase(Locale.ROOT)))
            .distinct()
            .toList();
    return spans.size() == 1 ? Optional.of(spans.get(0)) : Optional.empty();
  }

  /** A question word and what its answers look like. */
  private record Form(Pattern asked, Pattern answer) {
    private Form(String asked, String answer) {
      this(Pattern.compile(asked), Pattern.compile(answer));
    }

    private boolean isAskedBy(String question) {
      return asked.matcher(question).find();
    }

    private Stream<String> spans(String sentence) {
      return answer.matcher(sentence).results().map(MatchResult::group).map(String::strip);
    }
  }
}
