package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.index.Fusion;
import java.util.List;

/**
 * The passages that questions are answered from. Safe for any thread.
 *
 * @param lessons what preparing it has taught, in whole sentences
 */
public record Retrieval(
    Retriever retriever, Selection selection, RetrieveOptions options, List<String> lessons) {
  public Retrieval {
    lessons = List.copyOf(lessons);
  }

  /** Indexes the corpus as the options want it, and learns what they leave to learn. */
  public static Retrieval over(TaskData data, RetrieveOptions options, StrategyContext context) {
    var indexes = new Indexes(context, data.corpus(), options.chunks());
    Library library = indexes.library();
    var selection = new Selection(library, options);
    Retrieval found =
        switch (options.mode()) {
          case BM25 -> plain(keyword(indexes, selection), selection);
          case DENSE -> plain(dense(indexes, selection), selection);
          case ORACLE -> plain(new Oracle(library, data.evidence()), selection);
          case HYBRID -> hybrid(indexes, data, selection);
          case WHOLE_CORPUS ->
              throw new IllegalArgumentException("Nothing is looked for in a whole corpus");
        };
    return found.with(helped(found.retriever(), library, options, context));
  }

  /** With a model that writes further texts to look for, and another order of what was found. */
  private static Retriever helped(
      Retriever retriever, Library library, RetrieveOptions options, StrategyContext context) {
    Retriever expanded =
        options
            .expand()
            .map(wanted -> Retrievers.expanded(retriever, new QueryWriter(wanted, context)))
            .orElse(retriever);
    return options
        .rerank()
        .map(
            wanted ->
                Retrievers.reranked(expanded, reranker(wanted, library, context), wanted.depth()))
        .orElse(expanded);
  }

  private static Reranker reranker(
      RerankOptions options, Library library, StrategyContext context) {
    return options
        .by()
        .<Reranker>map(by -> new ModelReranker(by, library, context))
        .orElseGet(() -> new DiversityReranker(library, options.diversity().orElseThrow()));
  }

  private Retrieval with(Retriever other) {
    return new Retrieval(other, selection, options, lessons);
  }

  /** The passages for a question, in the order they are shown. */
  public List<Passage> passages(Question question) {
    List<Passage> best = selection.best(retriever.find(question));
    return options.order().orElse(RetrieveOptions.Order.BEST_FIRST).arranged(best);
  }

  private static Retrieval hybrid(Indexes indexes, TaskData data, Selection selection) {
    RetrieveOptions options = selection.options();
    Retriever keyword = keyword(indexes, selection);
    Retriever dense = dense(indexes, selection);
    return switch (options.fusion().orElse(RetrieveOptions.FusionKind.CONVEX)) {
      case RRF -> plain(Retrievers.fused(keyword, dense, Fusion.reciprocalRank()), selection);
      case CONVEX ->
          plain(Retrievers.fused(keyword, dense, Fusion.convex(options.weight())), selection);
      case LEARNT -> {
        var learnt = LearntWeight.from(data, keyword, dense, selection);
        Fusion fusion = Fusion.convex(learnt.weight());
        yield new Retrieval(
            Retrievers.fused(keyword, dense, fusion),
            selection,
            options,
            List.of(learnt.sentence()));
      }
    };
  }

  private static Retriever keyword(Indexes indexes, Selection selection) {
    return inContext(Retrievers.of(indexes.keyword(), selection.options().where()), selection);
  }

  private static Retriever dense(Indexes indexes, Selection selection) {
    RetrieveOptions options = selection.options();
    return inContext(Retrievers.of(indexes.dense(options), options.where()), selection);
  }

  private static Retriever inContext(Retriever retriever, Selection selection) {
    return new InContext(retriever, selection.library(), selection.options().neighbourWeight());
  }

  private static Retrieval plain(Retriever retriever, Selection selection) {
    return new Retrieval(retriever, selection, selection.options(), List.of());
  }
}
