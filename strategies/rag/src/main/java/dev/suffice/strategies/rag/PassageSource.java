package dev.suffice.strategies.rag;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import dev.suffice.strategies.rag.retrieve.Retrieval;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the passages of a prompt come from. Safe for any thread. */
sealed interface PassageSource {
  /** The passages for a question, in the order they are shown. */
  List<Passage> of(Question question);

  /** Whether every question gets the same. */
  boolean isStable();

  /** What preparing has taught, in whole sentences. */
  List<String> lessons();

  /** Prepared as the options want it. */
  static PassageSource over(TaskData data, RetrieveOptions options, StrategyContext context) {
    return options.mode() == Mode.WHOLE_CORPUS
        ? Everything.of(data.corpus().documents(), options.constants())
        : new Found(Retrieval.over(data, options, context));
  }

  /** Found for each question. */
  record Found(Retrieval retrieval) implements PassageSource {
    @Override
    public List<Passage> of(Question question) {
      return retrieval.passages(question);
    }

    @Override
    public boolean isStable() {
      return false;
    }

    @Override
    public List<String> lessons() {
      return retrieval.lessons();
    }
  }

  /** About what would be found, to estimate from. */
  record Likely(List<Passage> passages) implements PassageSource {
    public Likely {
      passages = List.copyOf(passages);
    }

    @Override
    public List<Passage> of(Question question) {
      return passages;
    }

    @Override
    public boolean isStable() {
      return false;
    }

    @Override
    public List<String> lessons() {
      return List.of();
    }
  }

  /** All of the corpus for every question, in its order. */
  record Everything(List<Passage> passages) implements PassageSource {
    public Everything {
      passages = List.copyOf(passages);
    }

    /** The documents whose metadata have these values. */
    static Everything of(List<Document> documents, Map<String, String> where) {
      return new Everything(
          documents.stream()
              .filter(one -> one.metadata().entrySet().containsAll(where.entrySet()))
              .map(Everything::passage)
              .toList());
    }

    private static Passage passage(Document document) {
      return new Passage(
          document.id(),
          document.text(),
          Optional.of(new Origin(document.id(), new Span(0, document.text().length()))));
    }

    @Override
    public List<Passage> of(Question question) {
      return passages;
    }

    @Override
    public boolean isStable() {
      return true;
    }

    @Override
    public List<String> lessons() {
      return List.of();
    }
  }
}
