package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Has a model write further texts by which the evidence of a question may be found: the question in
 * other words (Ma et al. 2023, arXiv 2305.14283), and a passage as it might answer it (Gao et al.
 * 2022, arXiv 2212.10496). A model that refuses leaves the question to itself.
 */
final class QueryWriter {
  private static final String REWRITE =
      "Write the question in %s other ways, for a search in a collection of documents: use other"
          + " words than it does. One per line, and nothing else.";
  private static final String ANSWER =
      "Write two or three sentences as a document that answers the question might have them, and"
          + " nothing else.";
  private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.)])\\s*");

  private final ExpandOptions options;
  private final StrategyContext context;
  private final LanguageModel model;

  QueryWriter(ExpandOptions options, StrategyContext context) {
    this.options = options;
    this.context = context;
    this.model = context.languageModel(options.by());
  }

  private record Key(ExpandOptions options, String asked, long seed) {}

  /** The texts to look for, the question's own first. */
  List<String> texts(Question question) {
    var key = new Key(options, question.input(), question.seed());
    return context.shared(key, () -> written(question));
  }

  /** Characters of the instructions of all calls together. */
  static int instructions(ExpandOptions options) {
    return (options.queries().isPresent() ? REWRITE.length() : 0)
        + (options.answers() ? ANSWER.length() : 0);
  }

  private List<String> written(Question question) {
    List<String> texts = new ArrayList<>(List.of(question.input()));
    if (options.queries().isPresent()) {
      int wanted = options.queries().getAsInt();
      said(REWRITE.formatted(wanted), question)
          .lines()
          .map(line -> MARK.matcher(line).replaceFirst("").strip())
          .filter(line -> !line.isEmpty())
          .limit(wanted)
          .forEach(texts::add);
    }
    if (options.answers()) {
      Stream.of(said(ANSWER, question).strip()).filter(text -> !text.isEmpty()).forEach(texts::add);
    }
    return texts.stream().distinct().toList();
  }

  private String said(String instructions, Question question) {
    try {
      return model.generate(Asking.of(instructions, List.of(), question)).text();
    } catch (AnswerFailureException refused) {
      return "";
    }
  }
}
