package dev.suffice.api.result;

/** What is known about one approach. */
public enum Verdict {
  /** Every requirement is certified. */
  ADEQUATE,
  /** At least one requirement is refuted. */
  INADEQUATE,
  /** The data do not decide. */
  UNDECIDED,
  /** It could not win any more and was not evaluated further. */
  NOT_NEEDED,
  /** It could not be run. */
  FAILED,
  /** The experiment states no requirements. */
  NO_REQUIREMENTS
}
