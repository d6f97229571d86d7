package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.RerankerName;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.strategies.rag.index.Hit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that reads all candidates at once and names their order: a reranker, or a language model
 * that is asked to (Sun et al. 2023, arXiv 2304.09542). Candidates that it leaves out follow as
 * they were; so do all when it refuses.
 */
final class ModelReranker implements Reranker {
  static final String INSTRUCTIONS =
      "Put the passages in the order of how well they help to answer the question, the best first."
          + " Write their numbers and nothing else, as in [2] > [3] > [1].";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final RerankerName by;
  private final Library library;
  private final StrategyContext context;
  private final LanguageModel model;

  ModelReranker(RerankerName by, Library library, StrategyContext context) {
    this.by = by;
    this.library = library;
    this.context = context;
    this.model = context.languageModel(by.model());
  }

  private record Key(RerankerName by, String asked, long seed, List<String> texts) {}

  @Override
  public List<Hit> order(Question question, List<Hit> candidates) {
    List<String> texts =
        candidates.stream().map(hit -> library.chunks().get(hit.row()).text()).toList();
    var key = new Key(by, question.input(), question.seed(), texts);
    String said = context.shared(key, () -> said(question, texts));
    List<Hit> ordered = new ArrayList<>();
    numbers(said, candidates.size()).forEach(number -> ordered.add(candidates.get(number - 1)));
    candidates.stream().filter(hit -> !ordered.contains(hit)).forEach(ordered::add);
    return ordered;
  }

  private String said(Question question, List<String> texts) {
    List<Passage> numbered = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      numbered.add(new Passage(String.valueOf(i + 1), texts.get(i)));
    }
    try {
      return model.generate(Asking.of(INSTRUCTIONS, numbered, question)).text();
    } catch (AnswerFailureException refused) {
      return "";
    }
  }

  private static Set<Integer> numbers(String said, int most) {
    Set<Integer> numbers = new LinkedHashSet<>();
    Matcher found = NUMBER.matcher(said);
    while (found.find()) {
      int number = Integer.parseInt(found.group());
      if (number >= 1 && number <= most) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
