package dev.suffice.api.model;

/** What a model can be used for. */
public enum ModelKind {
  LANGUAGE_MODEL,
  EMBEDDER,
  RERANKER
}
