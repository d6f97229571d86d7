package dev.suffice.api.recording;

import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Outputs made elsewhere that an approach brings along instead of making them. */
public sealed interface Recording {
  /** An answer, or its scores, for each example. */
  record Answers(RowsFile file, Columns columns) implements Recording {
    public Answers {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(columns, "columns");
    }
  }

  /**
   * Figures over a whole test set, as papers publish them. There are no trials.
   *
   * @param n independent examples the figures rest on; at least 1
   * @param figures by metric
   * @param costPerRequest absent: unknown
   */
  record Aggregate(int n, Map<String, PublishedFigure> figures, Optional<Money> costPerRequest)
      implements Recording {
    public Aggregate {
      if (n < 1) {
        throw new IllegalArgumentException(
            "n is the number of examples the figures rest on, at least 1: " + n);
      }
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
      if (figures.isEmpty()) {
        throw new IllegalArgumentException(
            "An aggregate needs at least one figure, for example accuracy: 0.875");
      }
      Objects.requireNonNull(costPerRequest, "costPerRequest");
    }

    /** What a request costs, as its author says. */
    public LifeCycle lifeCycle() {
      return costPerRequest
          .map(cost -> new Charge("request", cost, Provenance.DECLARED))
          .map(LifeCycle::perRequest)
          .orElse(LifeCycle.NONE);
    }
  }
}
