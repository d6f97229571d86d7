package dev.suffice.config.section;

import dev.suffice.api.metric.MetricContext;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;

/**
 * What the metrics of a file are made in.
 *
 * @param isGuess whether the task has problems of its own: what metrics then say against it is not
 *     repeated to the person
 */
public record MetricSurroundings(Maker maker, boolean isGuess) {
  /** Makes the context of one metric. */
  @FunctionalInterface
  public interface Maker {
    /**
     * The context; what it reports itself ends in a {@link ReportedException}.
     *
     * @param options as written
     * @param path of the options
     */
    MetricContext of(Mapping options, String path, Reading reading);
  }

  /** Where a metric that cannot be made is told about. */
  Reading told(Reading reading) {
    return isGuess ? new Reading(new Problems()) : reading;
  }
}
