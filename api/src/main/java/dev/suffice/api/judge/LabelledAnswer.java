package dev.suffice.api.judge;

import dev.suffice.api.metric.Inquiry.Subject;
import java.util.Objects;

/**
 * An answer that a person has judged.
 *
 * @param subject the answer, to be put before the judge as any other
 * @param place the person's verdict, as its place on the scale
 */
public record LabelledAnswer(Subject subject, int place) {
  public LabelledAnswer {
    Objects.requireNonNull(subject, "subject");
    if (place < 0) {
      throw new IllegalArgumentException("Not a place on a scale: " + place);
    }
  }
}
