package dev.suffice.api.metric;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
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

  /**
   * A declared language model; the run pays for its calls and closes it.
   *
   * @throws IllegalArgumentException when no language model has this name
   */
  LanguageModel languageModel(LanguageModelName name);

  /**
   * Everything that the answers of a declared language model may depend on besides the prompt, as a
   * text that is the same in every run: its provider, options and version.
   */
  String identity(LanguageModelName name);
}
