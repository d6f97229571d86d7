package dev.suffice.reports.cost;

import dev.suffice.api.model.Usage;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.ModelCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the trials used of one model, replayed calls included; preparing is not in it.
 *
 * @param calls how many there were
 */
public record ModelUsage(long calls, Usage usage) {
  public static final ModelUsage NONE = new ModelUsage(0, Usage.NONE);

  /** The usage of each model that was called, by its declared name. */
  public static Map<String, ModelUsage> of(List<ScoredTrial> trials) {
    var used = new HashMap<String, ModelUsage>();
    for (ScoredTrial scored : trials) {
      for (ModelCall call : scored.trial().calls()) {
        used.merge(call.model(), new ModelUsage(1, call.usage()), ModelUsage::plus);
      }
    }
    return Map.copyOf(used);
  }

  private ModelUsage plus(ModelUsage other) {
    return new ModelUsage(calls + other.calls, usage.plus(other.usage));
  }
}
