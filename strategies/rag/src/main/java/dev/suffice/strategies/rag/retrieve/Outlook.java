package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.index.Hit;
import java.util.List;
import java.util.stream.IntStream;

/** What retrieval is expected to take, found out without a model. */
public final class Outlook {
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
    return options.by().stream()
        .map(
            by ->
                new Call(
                    by.value(),
                    library.chunks().size() + rehearsed().size(),
                    characters(library.rows().texts())
                        + characters(rehearsed().stream().map(Example::input).toList()),
                    0,
                    0))
        .toList();
  }

  /** The calls of finding passages for one average question. */
  public List<Call> search(List<Question> sample) {
    double asked =
        sample.stream().mapToInt(question -> question.input().length()).average().orElse(0);
    return options.by().stream().map(by -> new Call(by.value(), 1, asked, 0, 0)).toList();
  }

  /** As many passages as will be shown, from all over the corpus. */
  public List<Passage> passages() {
    int chunks = library.chunks().size();
    int shown = Math.min(options.most(), chunks);
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

  private static double characters(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }
}
