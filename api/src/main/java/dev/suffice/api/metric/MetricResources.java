package dev.suffice.api.metric;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import java.nio.file.Path;

/** What an asked metric may use while a run lasts. */
public interface MetricResources {
  /** The folder of the experiment's file. */
  Path folder();

  /**
   * A declared embedder; the run closes it.
   *
   * @throws IllegalArgumentException when no embedder has this name
   */
  Embedder embedder(EmbedderName name);
}
