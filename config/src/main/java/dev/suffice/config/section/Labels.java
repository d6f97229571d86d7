package dev.suffice.config.section;

import dev.suffice.api.task.Label;
import java.util.List;

/** What {@code labels:} says. */
public sealed interface Labels {
  /** Every answer that stands in the data. */
  record FromData() implements Labels {}

  /** These and no others. */
  record Listed(List<Label> labels) implements Labels {
    public Listed {
      labels = List.copyOf(labels);
    }
  }
}
