package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.experiments.tally.Published;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requirements on what nobody recorded or published of an approach that was run elsewhere. */
final class Unrecorded {
  private Unrecorded() {}

  /** Why a requirement cannot be tested on every approach, and what would be right. */
  static Optional<String> lacking(Experiment experiment, Requirement requirement) {
    return experiment.approaches().stream()
        .flatMap(approach -> lacking(approach, requirement).stream())
        .findFirst();
  }

  /** The approaches of which only a corpus-level figure of the metric is known. */
  static Optional<String> corpusLevel(Experiment experiment, Requirement requirement) {
    Stream<String> metric = metric(requirement).stream();
    String named =
        metric
            .flatMap(
                name ->
                    experiment.approaches().stream()
                        .filter(approach -> isCorpusLevel(approach, name))
                        .map(approach -> Figures.quoted(approach.id())))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? Optional.empty() : Optional.of(named);
  }

  private static boolean isCorpusLevel(ApproachSpec approach, String metric) {
    return approach.options().recording().orElse(null) instanceof Aggregate published
        && new Published(published).isCorpusLevel(metric);
  }

  private static Optional<String> lacking(ApproachSpec approach, Requirement requirement) {
    Optional<Recording> recording = approach.options().recording();
    if (recording.isEmpty()) {
      return Optional.empty();
    }
    String name = Figures.quoted(approach.id());
    return recording.get() instanceof Recording.Answers answers
        ? ofAnswers(name, answers, requirement)
        : ofFigures(name, (Aggregate) recording.get(), requirement);
  }

  private static Optional<String> ofAnswers(
      String name, Recording.Answers answers, Requirement requirement) {
    if (isOnLatency(requirement) && answers.columns().latency().isEmpty()) {
      return Optional.of(
          "no latency was recorded of %s. Name its field, `columns: {latency: latency_ms}`, or leave the line out."
              .formatted(name));
    }
    return metric(requirement)
        .filter(metric -> answers.columns().text().isEmpty())
        .filter(metric -> !answers.columns().scores().containsKey(metric))
        .map(
            metric ->
                "neither answers nor a score of %s were recorded of %s. Name their field, `columns: {scores: {%s: its-field}}`, or leave the line out."
                    .formatted(metric, name, metric));
  }

  private static Optional<String> ofFigures(
      String name, Aggregate published, Requirement requirement) {
    if (isOnLatency(requirement)) {
      return Optional.of(
          "published figures such as those of %s say nothing of latency. Leave the line or the approach out."
              .formatted(name));
    }
    if (requirement instanceof Requirement.Score score && score.onEvery().isPresent()) {
      return Optional.of(
          "published figures such as those of %s say nothing of slices. Leave the line or the approach out."
              .formatted(name));
    }
    return metric(requirement)
        .filter(metric -> !published.figures().containsKey(metric))
        .map(
            metric ->
                "no %s was published of %s. Add it under `aggregate:`, or leave the line or the approach out."
                    .formatted(metric, name));
  }

  private static Optional<String> metric(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return Optional.of(score.metric());
    }
    return requirement instanceof Requirement.NonInferiority reference
        ? Optional.of(reference.metric())
        : Optional.empty();
  }

  private static boolean isOnLatency(Requirement requirement) {
    return requirement instanceof Requirement.LatencyQuantile
        || requirement instanceof Requirement.MeanLatency;
  }
}
