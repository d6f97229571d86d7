package dev.suffice.api.model;

import java.util.List;

/** The models inside this process, by name, for whoever serves them to others. */
public interface EmbeddedModels {
  /** Their names, language models first. */
  List<String> names();

  /**
   * A model of the caller's own, to be closed by it. Loads nothing yet.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  Model open(String name);

  /**
   * A reader of passages on an embedder, to be closed by the caller. Loads nothing yet.
   *
   * @param embedder its name
   * @throws IllegalArgumentException when there is none of this name, or no reader
   */
  default SentenceReader reader(String embedder) {
    throw new IllegalArgumentException("There is no reader of passages here: " + embedder);
  }
}
