package dev.suffice.api.experiment;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an experiment is run for. A run remembers it with its source.
 *
 * @param subject of a backtest which model was dropped in for which, of a gate the id of the
 *     approach in production; empty of a decision
 */
public record Purpose(Kind kind, String subject) {
  /** The file is run as it is. */
  public static final Purpose DECISION = new Purpose(Kind.DECISION, "");

  /** The kinds of purposes. */
  public enum Kind {
    /** To find the cheapest adequate approach. */
    DECISION,
    /** To see what another model would change. */
    BACKTEST,
    /** To see whether the approach in production is still good enough. */
    GATE;

    /** By which name a source keeps it, and people know it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Purpose {
    Objects.requireNonNull(kind, "kind");
    if (subject.isBlank() != (kind == Kind.DECISION)) {
      throw new IllegalArgumentException("Not a purpose: %s '%s'".formatted(kind, subject));
    }
  }

  /**
   * A backtest.
   *
   * @param models which was dropped in for which, such as {@code large for small}
   */
  public static Purpose backtest(String models) {
    return new Purpose(Kind.BACKTEST, models);
  }

  /**
   * A gate.
   *
   * @param approach id of the one in production
   */
  public static Purpose gate(String approach) {
    return new Purpose(Kind.GATE, approach);
  }

  /** What the source remembers to be run for. */
  public static Purpose of(Source source) {
    return Stream.of(Kind.BACKTEST, Kind.GATE)
        .flatMap(kind -> source.kept(kind.word()).map(what -> new Purpose(kind, what)).stream())
        .findFirst()
        .orElse(DECISION);
  }

  /** The source that remembers to be run for this. */
  public Source in(Source source) {
    return equals(DECISION) ? source : source.keeping(kind.word(), subject);
  }
}
