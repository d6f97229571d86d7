package dev.suffice.api.run;

/** How a command ended, as a number for scripts. Where several apply: 2, 1, 5, then 0, 3 or 4. */
public enum ExitCode {
  /** An adequate approach was found, or there were no requirements. */
  OK(0),
  /** Our bug or an input/output failure. */
  FAULT(1),
  /** The person's file or flags. */
  USER_ERROR(2),
  NONE_ADEQUATE(3),
  UNDECIDED(4),
  /** A limit was reached; everything so far is kept. */
  STOPPED_BY_LIMIT(5),
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** What a shell sees, from 0 to 130. */
  public int number() {
    return number;
  }
}
