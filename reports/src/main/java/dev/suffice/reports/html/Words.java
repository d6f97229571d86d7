package dev.suffice.reports.html;

import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import dev.suffice.reports.text.Figures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Words, signs and classes for verdicts; never colour alone.
 *
 * @param tone class of the colour
 * @param sign one character
 */
record Words(String text, String sign, String tone) {
  static Words of(Verdict verdict) {
    return switch (verdict) {
      case ADEQUATE -> new Words("Adequate", "✓", "yes");
      case INADEQUATE -> new Words("Inadequate", "✗", "no");
      case UNDECIDED -> new Words("Undecided", "?", "open");
      case NOT_NEEDED -> new Words("Not needed", "–", "idle");
      case FAILED -> new Words("Could not run", "!", "no");
      case NO_REQUIREMENTS -> new Words("No requirements", "–", "idle");
    };
  }

  static Words of(Holds holds) {
    return switch (holds) {
      case YES -> new Words("holds", "✓", "yes");
      case NO -> new Words("fails", "✗", "no");
      case UNKNOWN -> new Words("open", "?", "open");
    };
  }

  static Words of(RecommendationVerdict verdict) {
    return switch (verdict) {
      case ADEQUATE_FOUND -> new Words("Adequate approach found", "✓", "yes");
      case NONE_ADEQUATE -> new Words("None is adequate", "✗", "no");
      case UNDECIDED -> new Words("Undecided", "?", "open");
      case NO_REQUIREMENTS -> new Words("No requirements stated", "–", "idle");
    };
  }

  static String of(CostSummary.Part part) {
    return switch (part) {
      case SETUP -> "set-up";
      case REFRESH -> "refreshes";
      case REPLACEMENT -> "replacement";
      case HOSTING -> "hosting";
      case STORAGE -> "storage";
      case REQUEST -> "requests";
      case INPUT -> "input";
      case CACHED_INPUT -> "cached input";
      case CACHE_WRITE -> "cache write";
      case OUTPUT -> "output";
      case COMPUTE -> "compute";
      case EMBEDDING -> "embeddings";
    };
  }

  static String of(Provenance provenance) {
    return Figures.word(provenance.kind()) + provenance.asOf().map(day -> ", " + day).orElse("");
  }

  /** The same, with its age on a day when it is old by then. */
  static String of(Provenance provenance, LocalDate day) {
    return provenance.isOld(day)
        ? "%s, %s old at the run"
            .formatted(
                of(provenance),
                many(ChronoUnit.DAYS.between(provenance.asOf().orElseThrow(), day), "day", "days"))
        : of(provenance);
  }

  /** One or several of something. */
  static String many(long count, String one, String several) {
    return Figures.count(count) + " " + (count == 1 ? one : several);
  }
}
