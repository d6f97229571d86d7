package dev.suffice.strategies.rag;

import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Options as tests need them. */
final class Rag {
  static final Optional<EmbedderName> VECTORS = Optional.of(new EmbedderName("vectors"));

  private Rag() {}

  static RagOptions of(Mode mode) {
    boolean embeds = mode == Mode.DENSE || mode == Mode.HYBRID;
    return of(RetrieveOptions.of(mode, embeds ? VECTORS : Optional.empty()));
  }

  static RagOptions of(RetrieveOptions retrieve) {
    return new RagOptions(
        new LanguageModelName("model"),
        retrieve,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static RagOptions citing(RetrieveOptions retrieve) {
    return new RagOptions(
        new LanguageModelName("model"),
        retrieve,
        Optional.of(true),
        Optional.of(true),
        Optional.of("not told"),
        Optional.empty(),
        Optional.empty());
  }

  static RetrieveOptions bm25(int top, int characters) {
    return new RetrieveOptions(
        Mode.BM25,
        OptionalInt.of(top),
        Optional.empty(),
        Optional.of(ChunkOptions.sentences(characters)),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        Optional.empty(),
        OptionalInt.empty());
  }
}
