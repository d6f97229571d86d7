package dev.suffice.reports.html;

import dev.suffice.api.task.Answer;
import dev.suffice.api.trial.Outcome;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.VisibleText;

/** As much of a text from data or a model as the page holds. */
final class Excerpt {
  private static final int LONGEST = 2_000;
  private static final int BRIEF = 120;

  private Excerpt() {}

  /** At most 2,000 characters, with a note of how many there were. */
  static String of(String text) {
    if (text.length() <= LONGEST) {
      return VisibleText.visible(text);
    }
    return "%s [shortened from %s characters]"
        .formatted(
            VisibleText.visible(VisibleText.shortened(text, LONGEST)),
            Figures.count(text.length()));
  }

  /** As much as a cell of a table holds. */
  static String brief(String text) {
    return VisibleText.visible(VisibleText.shortened(text, BRIEF));
  }

  /** The answer found, with the wording where that differs; or why there is none. */
  static String of(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      return of(answered.answer());
    }
    if (outcome instanceof Outcome.Failed failed) {
      return of(failed.reason());
    }
    return of(((Outcome.Missing) outcome).reason());
  }

  private static String of(Answer answer) {
    if (answer.hasScoresOnly()) {
      return "not recorded, only scored";
    }
    String value = answer.value().orElse("no valid answer");
    String said = answer.text().strip();
    return value.equals(said) || SameJson.both(value, said)
        ? of(said)
        : brief(value) + " ← " + of(answer.text());
  }
}
