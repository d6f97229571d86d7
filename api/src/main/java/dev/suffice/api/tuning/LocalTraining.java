package dev.suffice.api.tuning;

import dev.suffice.api.model.LanguageModel;
import java.util.List;
import java.util.Optional;

/** Training inside this process, for whoever offers it to others. */
public interface LocalTraining {
  /** What can be trained, as {@link TuningRequest#base} names it. */
  List<String> bases();

  /** The service that trains them. */
  FineTuningService service();

  /**
   * A tuned model of the caller's own, to be closed by it. Loads nothing yet.
   *
   * @return empty when there is no model of this name
   */
  Optional<LanguageModel> open(String tunedModel);
}
