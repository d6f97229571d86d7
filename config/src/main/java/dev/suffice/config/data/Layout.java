package dev.suffice.config.data;

import dev.suffice.config.form.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields of a row mean what, each with the place that says so. A part is absent when the file
 * names none or names it wrongly.
 *
 * @param labels the only answers there may be; empty: any
 * @param template fields that instructions name
 * @param oneAnswer whether equal texts are expected to have equal answers
 * @param json how answers are read that are JSON; absent when they are text
 * @param evidence the field that names what an answer rests on
 */
public record Layout(
    Optional<Written> input,
    Optional<Written> expected,
    Optional<Written> context,
    List<Written> slices,
    Optional<Written> cluster,
    List<Written> template,
    Set<String> labels,
    boolean oneAnswer,
    Optional<JsonAnswers> json,
    Optional<EvidenceField> evidence) {
  public Layout {
    slices = List.copyOf(slices);
    template = List.copyOf(template);
    labels = Set.copyOf(labels);
  }

  /** The fields that every row must have. */
  List<Written> everywhere(DataBlock data) {
    return Stream.of(
            input.stream(),
            expected.stream(),
            context.stream(),
            template.stream(),
            data.groupBy().stream(),
            data.stratifyBy().stream(),
            data.id().stream())
        .flatMap(fields -> fields)
        .toList();
  }

  /** The fields that some rows may lack. */
  List<Written> somewhere() {
    return Stream.of(slices.stream(), cluster.stream(), evidence.stream().map(EvidenceField::field))
        .flatMap(fields -> fields)
        .toList();
  }
}
