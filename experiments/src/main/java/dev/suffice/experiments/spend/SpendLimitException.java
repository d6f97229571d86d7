package dev.suffice.experiments.spend;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.util.Optional;

/** A call was not made because it could have cost more than the run may still spend. */
public final class SpendLimitException extends ModelFaultException {
  private static final long serialVersionUID = 1L;

  SpendLimitException(String message) {
    super(message, Optional.of(Usage.NONE), null);
  }
}
