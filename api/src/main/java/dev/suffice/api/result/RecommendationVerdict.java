package dev.suffice.api.result;

/** How the question of the experiment was answered. */
public enum RecommendationVerdict {
  ADEQUATE_FOUND,
  NONE_ADEQUATE,
  UNDECIDED,
  NO_REQUIREMENTS
}
