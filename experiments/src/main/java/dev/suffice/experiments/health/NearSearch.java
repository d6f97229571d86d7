package dev.suffice.experiments.health;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.vector.Neighbour;
import dev.suffice.api.vector.VectorIndex;
import dev.suffice.experiments.health.Looked.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Searches for texts that are nearly the same: every test example against every other example, by
 * the cosine of their embeddings, exactly.
 */
final class NearSearch {
  /** From here on two texts count as nearly the same; see docs/decisions.md for what was seen. */
  static final double THRESHOLD = 0.95;

  private static final int CHUNK = 256;

  /** Rows that stay in a core's own cache while every test example is held against them. */
  private static final int BLOCK = 1_024;

  private static final Comparator<Near> MOST_SIMILAR_FIRST =
      Comparator.<Near>comparingDouble(near -> near.neighbour().similarity())
          .reversed()
          .thenComparingInt(near -> near.neighbour().row());

  private final Embedder embedder;
  private final RunListener listener;
  private final StopSignal stop;

  NearSearch(Embedder embedder, RunListener listener, StopSignal stop) {
    this.embedder = embedder;
    this.listener = listener;
    this.stop = stop;
  }

  /** What was found; empty when it was stopped. */
  Optional<NearPairs> search(Looked looked, TaskKind kind) {
    List<Spot> rows = looked.spots().toList();
    Optional<List<float[]>> vectors = embed(rows);
    if (vectors.isEmpty()) {
      return Optional.empty();
    }
    var neighbourhoods = new Neighbourhoods(rows, kind);
    int tests = looked.test().size();
    Map<Integer, List<Neighbour>> near = near(vectors.get(), tests);
    List<Neighbourhood> found =
        IntStream.range(0, tests)
            .mapToObj(test -> neighbourhoods.of(test, near.getOrDefault(test, List.of())))
            .toList();
    return Optional.of(Neighbourhood.summary(embedder.version(), looked.scope(), found));
  }

  private Optional<List<float[]>> embed(List<Spot> rows) {
    List<String> texts = rows.stream().map(spot -> spot.example().input()).toList();
    var vectors = new ArrayList<float[]>();
    for (int from = 0; from < texts.size(); from += CHUNK) {
      if (stop.stopped().isPresent()) {
        return Optional.empty();
      }
      int to = Math.min(from + CHUNK, texts.size());
      vectors.addAll(embedder.embed(texts.subList(from, to)).vectors());
      listener.on(new RunEvent.TextsEmbedded(to, texts.size()));
    }
    return Optional.of(vectors);
  }

  /** The neighbours of each test example that has any, the most similar first, then the earlier. */
  private static Map<Integer, List<Neighbour>> near(List<float[]> vectors, int tests) {
    int blocks = (vectors.size() + BLOCK - 1) / BLOCK;
    return IntStream.range(0, blocks)
        .parallel()
        .boxed()
        .flatMap(block -> inBlock(vectors, tests, block * BLOCK))
        .sorted(MOST_SIMILAR_FIRST)
        .collect(
            Collectors.groupingBy(
                Near::test, Collectors.mapping(Near::neighbour, Collectors.toList())));
  }

  private static Stream<Near> inBlock(List<float[]> vectors, int tests, int first) {
    int end = Math.min(first + BLOCK, vectors.size());
    var index = new VectorIndex(vectors.subList(first, end));
    return IntStream.range(0, tests)
        .boxed()
        .flatMap(
            test ->
                index.atLeast((float) THRESHOLD, vectors.get(test)).stream()
                    .map(one -> new Neighbour(first + one.row(), one.similarity()))
                    .map(neighbour -> new Near(test, neighbour)));
  }

  /** A test example and a row near it. */
  private record Near(int test, Neighbour neighbour) {}
}
