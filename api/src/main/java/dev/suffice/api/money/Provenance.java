package dev.suffice.api.money;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a figure comes from, and of which day it is. Reports mark assumed ones.
 *
 * @param asOf the day the figure was true; always there for a catalogue's
 * @param source where it can be looked up, for example an address; always there for a catalogue's
 */
public record Provenance(Kind kind, Optional<LocalDate> asOf, Optional<String> source) {
  public static final Provenance MEASURED = new Provenance(Kind.MEASURED, Optional.empty());
  public static final Provenance DECLARED = new Provenance(Kind.DECLARED, Optional.empty());
  public static final Provenance RECORDED = new Provenance(Kind.RECORDED, Optional.empty());
  public static final Provenance ASSUMED = new Provenance(Kind.ASSUMED, Optional.empty());

  /** A figure is called old when it is more days old than this: prices move within a quarter. */
  public static final int FRESH_DAYS = 90;

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
    if (source.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("A source must not be blank");
    }
    if (kind == Kind.CATALOGUE && (asOf.isEmpty() || source.isEmpty())) {
      throw new IllegalArgumentException("A catalogue's figure needs its date and its source");
    }
  }

  private Provenance(Kind kind, Optional<LocalDate> asOf) {
    this(kind, asOf, Optional.empty());
  }

  /** From a price catalogue, which had it from that source on that day. */
  public static Provenance catalogue(LocalDate asOf, String source) {
    return new Provenance(Kind.CATALOGUE, Optional.of(asOf), Optional.of(source));
  }

  /** Written by the author, true on that day. */
  public static Provenance declared(LocalDate asOf) {
    return new Provenance(Kind.DECLARED, Optional.of(asOf));
  }

  /** Whether nobody measured or declared it. */
  public boolean isAssumed() {
    return kind == Kind.ASSUMED;
  }

  /** Whether it is known to be older than {@link #FRESH_DAYS} days on a day. */
  public boolean isOld(LocalDate day) {
    return asOf.filter(then -> then.plusDays(FRESH_DAYS).isBefore(day)).isPresent();
  }

  @Override
  public String toString() {
    return kind + asOf.map(day -> " " + day).orElse("");
  }
}
