package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.result.LatencySummary.Parts;
import dev.suffice.api.trial.ModelCall;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what the time of an approach's answers went by for. */
public final class LatencyParts {
  private final Set<String> languageModels;

  /** Nanoseconds of one answer or of several together. */
  private record Times(long languageModels, long otherModels, long rest) {
    private static final Times NONE = new Times(0, 0, 0);

    private Times plus(Times other) {
      return new Times(
          languageModels + other.languageModels,
          otherModels + other.otherModels,
          rest + other.rest);
    }

    private Parts meanOf(int answers) {
      return new Parts(
          Duration.ofNanos(languageModels / answers),
          Duration.ofNanos(otherModels / answers),
          Duration.ofNanos(rest / answers),
          answers);
    }
  }

  public LatencyParts(Experiment experiment) {
    this.languageModels =
        experiment.models().stream()
            .filter(model -> model.kind() == ModelKind.LANGUAGE_MODEL)
            .map(ModelSpec::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Absent where no answer was timed here, or models had no part in any. */
  public Optional<Parts> of(TrialTable table) {
    int[] rows = table.counting().filter(row -> tells(table, row)).toArray();
    Times sum = Times.NONE;
    for (int row : rows) {
      sum = sum.plus(times(table, row));
    }
    return rows.length == 0 ? Optional.empty() : Optional.of(sum.meanOf(rows.length));
  }

  private static boolean tells(TrialTable table, int row) {
    return !table.isFailure(row)
        && !table.askedAnApplication(row)
        && table.latency(row).isPresent()
        && !table.calls(row).isEmpty();
  }

  private Times times(TrialTable table, int row) {
    long inLanguageModels = 0;
    long inOthers = 0;
    for (ModelCall call : table.calls(row)) {
      long nanos = call.serviceTime().toNanos();
      if (languageModels.contains(call.model())) {
        inLanguageModels += nanos;
      } else {
        inOthers += nanos;
      }
    }
    long all = table.firstTryLatency(row).orElseThrow();
    return new Times(inLanguageModels, inOthers, Math.max(0, all - inLanguageModels - inOthers));
  }
}
