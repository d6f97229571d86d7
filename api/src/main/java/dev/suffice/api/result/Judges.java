package dev.suffice.api.result;

import java.util.List;
import java.util.Optional;

/** The judges of a run, in the order of the experiment's metrics. */
public record Judges(List<JudgeResult> all) {
  /** For experiments without judges, and runs that kept nothing of them. */
  public static final Judges NONE = new Judges(List.of());

  public Judges {
    all = List.copyOf(all);
  }

  /** Why a metric decides nothing, if so: its judge and people agree too little. */
  public Optional<String> objection(String metric) {
    return all.stream()
        .filter(judge -> judge.metric().equals(metric) && !judge.mayDecide())
        .findFirst()
        .map(JudgeResult::objection);
  }
}
