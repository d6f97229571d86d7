package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.vector.VectorIndex;
import dev.suffice.experiments.health.Looked.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Embedder embedder;
  private final RunListener listener;
  private final StopSignal stop;

  NearSearch(Embedder embedder, RunListener listener, StopSignal stop) {
    this.embedder = embedder;
    this.listener = listener;
    this.stop = stop;
  }

  /** What was found; empty when it was stopped. */
  Optional<NearPairs> search(Experiment experiment) {
    var looked = Looked.at(experiment.data());
    List<Spot> rows = Stream.concat(looked.test().stream(), looked.others().stream()).toList();
    Optional<List<float[]>> vectors = embed(rows);
    if (vectors.isEmpty()) {
      return Optional.empty();
    }
    var index = new VectorIndex(vectors.get());
    var neighbourhoods = new Neighbourhoods(rows, experiment.task().kind());
    List<Neighbourhood> found =
        IntStream.range(0, looked.test().size())
            .parallel()
            .mapToObj(
                row ->
                    neighbourhoods.of(
                        row, index.atLeast((float) THRESHOLD, vectors.get().get(row))))
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
}
