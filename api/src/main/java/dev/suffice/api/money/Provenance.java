package dev.suffice.api.money;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a figure comes from, and of which day it is. Reports mark assumed ones.
 *
 * @param asOf the day the figure was true; always there for a catalogue's
 */
public record Provenance(Kind kind, Optional<LocalDate> asOf) {
  public static final Provenance MEASURED = new Provenance(Kind.MEASURED, Optional.empty());
  public static final Provenance DECLARED = new Provenance(Kind.DECLARED, Optional.empty());
  public static final Provenance RECORDED = new Provenance(Kind.RECORDED, Optional.empty());
  public static final Provenance ASSUMED = new Provenance(Kind.ASSUMED, Optional.empty());

  /** The kinds of sources. */
  public enum Kind {
    /** Counted or timed in this run. */
    MEASURED,
    /** Taken from a dated price catalogue. */
    CATALOGUE,
    /** Written in the experiment by its author. */
    DECLARED,
    /** Paid elsewhere, as a record of it says: no price of this experiment moves it. */
    RECORDED,
    /** Nobody said; a documented default stands in. */
    ASSUMED
  }

  public Provenance {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(asOf, "asOf");
    if (kind == Kind.CATALOGUE && asOf.isEmpty()) {
      throw new IllegalArgumentException("A catalogue's figure needs its date");
    }
  }

  /** From a price catalogue of that day. */
  public static Provenance catalogue(LocalDate asOf) {
    return new Provenance(Kind.CATALOGUE, Optional.of(asOf));
  }

  /** Written by the author, true on that day. */
  public static Provenance declared(LocalDate asOf) {
    return new Provenance(Kind.DECLARED, Optional.of(asOf));
  }

  public boolean isAssumed() {
    return kind == Kind.ASSUMED;
  }

  @Override
  public String toString() {
    return kind + asOf.map(day -> " " + day).orElse("");
  }
}
