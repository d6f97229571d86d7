package dev.suffice.api.model;

import java.util.List;

/** A model that turns texts into vectors. */
public non-sealed interface Embedder extends Model {
  /**
   * Embeds texts; the vector of a text does not depend on the other texts or their order.
   *
   * @throws ModelFaultException when the surroundings failed
   */
  Embeddings embed(List<String> texts);
}
