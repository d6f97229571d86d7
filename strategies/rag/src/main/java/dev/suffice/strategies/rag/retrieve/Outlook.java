package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.model.RerankerName;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.index.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What retrieval is expected to take, found out without a model. */
public final class Outlook {
  /** Characters of two or three sentences. */
  private static final int HYPOTHETICAL_ANSWER = 300;

  /** Characters of a number in brackets and what stands between two. */
  private static final int NUMBER = 7;

  private final TaskData data;
  private final RetrieveOptions options;
  private final Library library;

  private Outlook(TaskData data, RetrieveOptions options, Library library) {
    this.data = data;
    this.options = options;
    this.library = library;
  }

  /** Cuts the corpus, so that the number of its chunks is known. */
  public static Outlook over(TaskData data, RetrieveOptions options, StrategyContext context) {
    Library library = new Indexes(context, data.corpus(), options.chunks()).library();
    if (options.learns() && data.validation().stream().allMatch(one -> one.evidence().isEmpty())) {
      throw new IllegalArgumentException(
          "fusion: learnt needs validation examples that name their evidence, and none does");
    }
    return new Outlook(data, options, library);
  }

  /** The calls of preparing. */
  public List<Call> preparation() {
    List<String> rehearsed = rehearsed().stream().map(Example::input).toList();
    return options.by().stream()
        .map(
            by ->
                new Call(
                    by.value(),
                    library.chunks().size() + rehearsed.size(),
                    characters(library.rows().texts(), options.passagePrefix())
                        + characters(rehearsed, options.queryPrefix()),
                    0,
                    0))
        .toList();
  }

  /** The calls of finding passages for one average question. */
  public List<Call> search(List<Question> sample) {
    double asked =
        sample.stream().mapToInt(question -> question.input().length()).average().orElse(0);
    int searches = options.searches();
    List<Call> calls = new ArrayList<>();
    double embedded = searches * (asked + options.queryPrefix().length());
    options.by().ifPresent(by -> calls.add(new Call(by.value(), searches, embedded, 0, 0)));
    options.expand().ifPresent(wanted -> calls.add(expansion(wanted, asked)));
    options
        .rerank()
        .ifPresent(
            wanted -> wanted.by().ifPresent(by -> calls.add(reranking(by, wanted.depth(), asked))));
    return calls;
  }

  private static Call expansion(ExpandOptions wanted, double asked) {
    int told = QueryWriter.instructions(wanted);
    return new Call(
        wanted.by().value(),
        wanted.calls(),
        told + wanted.calls() * asked,
        told,
        wanted.queries().orElse(0) * asked + (wanted.answers() ? HYPOTHETICAL_ANSWER : 0));
  }

  private Call reranking(RerankerName by, int depth, double asked) {
    int told = ModelReranker.INSTRUCTIONS.length();
    int read = Math.min(depth, library.chunks().size());
    double chunk =
        library.chunks().stream().mapToInt(one -> one.text().length()).average().orElse(0);
    return new Call(
        by.value(), 1, told + asked + read * (chunk + NUMBER), told, read * (double) NUMBER);
  }

  /** As many passages as will be shown, from all over the corpus. */
  public List<Passage> passages() {
    int chunks = library.chunks().size();
    int shown = Math.min(options.pieces(), chunks);
    List<Hit> spread =
        IntStream.range(0, shown)
            .mapToObj(i -> new Hit((int) ((long) i * chunks / shown), 0))
            .toList();
    return new Selection(library, options).best(spread);
  }

  /** What a weight is learnt from. */
  private List<Example> rehearsed() {
    return options.learns()
        ? data.validation().stream().filter(one -> !one.evidence().isEmpty()).toList()
        : List.of();
  }

  private static double characters(List<String> texts, String prefix) {
    return texts.stream().mapToDouble(text -> prefix.length() + text.length()).sum();
  }
}
