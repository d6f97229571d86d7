package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.result.Payback;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sets the bill of a tuned model against another, month by month. */
public final class Paybacks {
  private Paybacks() {}

  /**
   * Over the horizon of a workload.
   *
   * @param against id of the other approach
   */
  public static Payback of(
      CostProjection tuned, String against, CostProjection other, Workload workload) {
    var months = new ArrayList<Payback.Month>();
    months.add(
        new Payback.Month(0, tuned.summary(workload).setup(), other.summary(workload).setup()));
    for (int month = 1; month <= workload.horizonMonths(); month++) {
      Workload soFar = workload.withHorizonMonths(month);
      months.add(new Payback.Month(month, tuned.total(soFar), other.total(soFar)));
    }
    return Payback.of(against, months, retires(tuned));
  }

  private static Optional<LocalDate> retires(CostProjection tuned) {
    List<ModelSpec> bases =
        tuned.models().stream().filter(model -> tuned.lifeCycle().tunes(model.name())).toList();
    return bases.stream().flatMap(model -> model.retires().stream()).min(Comparator.naturalOrder());
  }
}
