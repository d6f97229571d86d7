package dev.suffice.api.result;

/** Whether a requirement holds for the population, at the error rate of the experiment. */
public enum Holds {
  YES,
  NO,
  UNKNOWN
}
