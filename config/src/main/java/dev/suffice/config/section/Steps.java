package dev.suffice.config.section;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.config.document.Problems;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.Approaches.Placed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Approaches that ask other approaches, checked against all of them and united with them: their
 * models are its models, and what their authors say they cost beside their calls it costs, too.
 *
 * @param ids all of them, also of approaches with problems of their own
 * @param read the approaches without such problems
 */
record Steps(Set<String> ids, List<Placed> read, Problems problems) {
  /**
   * The approaches with their steps.
   *
   * @param named the steps of each approach by its id, as they were written
   */
  List<Placed> united(Map<String, List<Written>> named) {
    return read.stream().map(placed -> united(placed, named.get(placed.spec().id()))).toList();
  }

  private Placed united(Placed placed, List<Written> named) {
    if (named.isEmpty()) {
      return placed;
    }
    List<ApproachSpec> steps = named.stream().flatMap(step -> step(step).stream()).toList();
    ApproachSpec own = placed.spec();
    Stream<String> models = steps.stream().flatMap(step -> step.models().stream());
    var whole =
        new ApproachSpec(
            own.id(),
            own.strategy(),
            own.options(),
            Stream.concat(own.models().stream(), models).distinct().toList(),
            steps.stream().map(ApproachSpec::costs).reduce(own.costs(), LifeCycle::plus));
    return new Placed(whole, placed.location(), placed.path());
  }

  /** The approach that a step names; empty after a problem, its own or the step's. */
  private Optional<ApproachSpec> step(Written named) {
    if (!ids.contains(named.text())) {
      refuse(
          named,
          "There is no approach '%s'.".formatted(named.text()),
          Suggestion.remedy(named.text(), ids));
      return Optional.empty();
    }
    Optional<ApproachSpec> found =
        read.stream().map(Placed::spec).filter(spec -> spec.id().equals(named.text())).findFirst();
    found
        .filter(spec -> !spec.options().steps().isEmpty())
        .ifPresent(
            spec ->
                refuse(
                    named,
                    "The approach '%s' asks other approaches itself.".formatted(spec.id()),
                    "Name its steps here instead; there may be more than two."));
    found
        .filter(spec -> spec.options().recording().isPresent())
        .ifPresent(
            spec ->
                refuse(
                    named,
                    "The approach '%s' was run elsewhere and cannot be asked.".formatted(spec.id()),
                    "Name approaches that are run here."));
    return found;
  }

  private void refuse(Written named, String message, String remedy) {
    problems.add(named.location(), named.path(), message, remedy);
  }
}
