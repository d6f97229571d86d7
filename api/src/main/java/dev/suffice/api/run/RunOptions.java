package dev.suffice.api.run;

/**
 * How a run treats what is already stored.
 *
 * @param fresh do everything anew; what is stored stays where it is
 * @param retryFailed try trials again that were lost to the surroundings
 */
public record RunOptions(boolean fresh, boolean retryFailed) {
  /** Continue where the last run stopped. */
  public static final RunOptions CONTINUE = new RunOptions(false, false);
}
