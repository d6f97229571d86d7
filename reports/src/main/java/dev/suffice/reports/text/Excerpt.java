package dev.suffice.reports.text;

import dev.suffice.api.task.Answer;
import dev.suffice.api.trial.Outcome;

/** As much of a text from data or a model as a page holds. */
public final class Excerpt {
  /** Characters of a text that is shown at length. */
  public static final int LONGEST = 2_000;

  private static final int BRIEF = 120;

  private Excerpt() {}

  /** At most 2,000 characters, with a note of how many there were. */
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /** At most so many characters, with a note of how many there were. */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return VisibleText.visible(text);
    }
    return "%s [shortened from %s characters]"
        .formatted(
            VisibleText.visible(VisibleText.shortened(text, longest)),
            Figures.count(text.length()));
  }

  /** As much as a cell of a table holds. */
  public static String brief(String text) {
    return VisibleText.visible(VisibleText.shortened(text, BRIEF));
  }

  /** The answer found, with the wording where that differs; or why there is none. */
  public static String of(Outcome outcome) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return of(said(outcome));
    }
    Answer answer = answered.answer();
    if (answer.hasScoresOnly() || isAsSaid(answer)) {
      return of(said(outcome));
    }
    return brief(answer.value().orElse("no valid answer")) + " ← " + of(answer.text());
  }

  /** What was said to the letter, or why nothing was. */
  public static String said(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      Answer answer = answered.answer();
      return answer.hasScoresOnly() ? "not recorded, only scored" : answer.text();
    }
    if (outcome instanceof Outcome.Failed failed) {
      return failed.reason();
    }
    return ((Outcome.Missing) outcome).reason();
  }

  /** Whether the answer is what was said and nothing else was. */
  public static boolean isAsSaid(Answer answer) {
    String said = answer.text().strip();
    return answer
        .value()
        .filter(value -> value.equals(said) || SameJson.both(value, said))
        .isPresent();
  }
}
