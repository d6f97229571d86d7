package dev.suffice.api.money;

/** Where a figure comes from. Reports mark assumed ones. */
public enum Provenance {
  /** Counted or timed in this run. */
  MEASURED,
  /** Taken from a dated price catalogue. */
  CATALOGUE,
  /** Written in the experiment by its author. */
  DECLARED,
  /** Nobody said; a documented default stands in. */
  ASSUMED
}
