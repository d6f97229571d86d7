package dev.suffice.api.strategy;

/**
 * Names another approach of the experiment. As a component of an options record it is written as
 * plain text in YAML, and the reader checks that the experiment has such an approach.
 */
public record ApproachId(String value) {
  public ApproachId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The id of an approach must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
