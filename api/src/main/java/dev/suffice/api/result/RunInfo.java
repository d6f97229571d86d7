package dev.suffice.api.result;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a run went.
 *
 * @param exitCode see the table of exit codes in the documentation
 * @param trialsReused trials that an earlier run had already committed
 * @param calls of models, and requests to applications, made in this run; replayed ones not counted
 * @param spend what those calls cost
 * @param approachesOnThisTestSet approaches ever scored on this test set by this store, this run's
 *     included
 * @param reuse what was asked anew and what was not, in the order of the experiment's approaches;
 *     empty for runs whose store did not keep it
 * @param environment versions and host, by name
 */
public record RunInfo(
    String id,
    Instant started,
    Instant finished,
    int exitCode,
    long trialsDone,
    long trialsReused,
    long calls,
    Spend spend,
    int approachesOnThisTestSet,
    List<Reuse> reuse,
    Map<String, String> environment) {
  public RunInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(finished, "finished");
    Objects.requireNonNull(spend, "spend");
    reuse = List.copyOf(reuse);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
  }

  /**
   * The approaches that were asked something anew, if that is worth telling: where something was
   * reused beside it, or there is a reason.
   */
  public List<Reuse> askedAgain() {
    boolean mixed = trialsDone > 0 && trialsReused > 0;
    boolean explained = reuse.stream().anyMatch(one -> one.change().isPresent());
    return mixed || explained ? reuse.stream().filter(one -> one.asked() > 0).toList() : List.of();
  }
}
