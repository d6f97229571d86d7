package dev.suffice.config.promptfoo;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of promptfoo's assertions: those that are ours too, and what takes the others' place.
 */
final class AssertionWords {
  private static final Set<String> TEXTS =
      Set.of("equals", "contains", "icontains", "starts-with", "regex", "levenshtein", "rouge-n");
  private static final Set<String> LISTS =
      Set.of("contains-any", "icontains-any", "contains-all", "icontains-all");
  private static final Set<String> JSON = Set.of("is-json", "contains-json");
  private static final String EXEC = "score with the program itself: the metric `exec`";
  private static final String JUDGE = "write a rubric for the metric `judge`";
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("factuality", JUDGE),
          Map.entry("g-eval", JUDGE),
          Map.entry("model-graded-closedqa", JUDGE),
          Map.entry("model-graded-factuality", JUDGE),
          Map.entry("answer-relevance", JUDGE),
          Map.entry("context-faithfulness", JUDGE),
          Map.entry("context-relevance", JUDGE),
          Map.entry("conversation-relevance", JUDGE),
          Map.entry("search-rubric", JUDGE),
          Map.entry("pi", JUDGE),
          Map.entry("classifier", JUDGE),
          Map.entry("moderation", JUDGE),
          Map.entry("not-llm-rubric", "turn the rubric round, so that what is wanted is a yes"),
          Map.entry("latency", "require it of all: `latency p95 <= 2000 ms`"),
          Map.entry("cost", "require it of all: `cost per request <= 0.002 USD`"),
          Map.entry("similar", "take the metric `embedding-similarity` where all tests ask for it"),
          Map.entry("rouge-l", "take the metric `rouge-l` where all tests ask for it"),
          Map.entry(
              "context-recall", "name the evidence in the data, and take the metric `recall`"),
          Map.entry("is-refusal", "take the metric `abstention`"),
          Map.entry("select-best", "every answer is scored by itself, and approaches compared"));
  private static final Set<String> PROGRAMMED =
      Set.of(
          "javascript",
          "python",
          "ruby",
          "webhook",
          "bleu",
          "gleu",
          "meteor",
          "rouge-s",
          "perplexity",
          "perplexity-score",
          "word-count",
          "is-html",
          "contains-html",
          "is-sql",
          "contains-sql",
          "is-xml",
          "contains-xml",
          "is-valid-function-call",
          "is-valid-openai-function-call",
          "is-valid-openai-tools-call",
          "tool-call-f1",
          "finish-reason",
          "guardrails",
          "max-score",
          "human");

  private AssertionWords() {}

  static boolean isKnown(String word) {
    return takesText(word)
        || takesList(word)
        || takesSchema(word)
        || word.equals(ImportedTest.RUBRIC)
        || INSTEAD.containsKey(word)
        || PROGRAMMED.contains(word);
  }

  /** Those that are ours, too. */
  static Set<String> ours() {
    return Stream.of(TEXTS, LISTS, JSON).flatMap(Set::stream).collect(Collectors.toSet());
  }

  static boolean takesText(String word) {
    return TEXTS.contains(word);
  }

  static boolean takesList(String word) {
    return LISTS.contains(word);
  }

  static boolean takesSchema(String word) {
    return JSON.contains(word);
  }

  /** What to do instead of an assertion that is not carried over. */
  static String instead(String word) {
    return INSTEAD.getOrDefault(word, EXEC);
  }
}
