package dev.suffice.api.tuning;

import dev.suffice.api.model.ModelOptions;
import java.util.Optional;

/** Options of a model that may be one that can be trained; implemented by records only. */
public interface TunableOptions extends ModelOptions {
  /** Where a model of these options is trained; absent: it cannot be. */
  Optional<TuningServer> tuning();

  /**
   * The same options for the tuned model.
   *
   * @param servedName by which the tuned model is asked, as its {@link Deployment} said
   */
  TunableOptions tunedAs(String servedName);
}
