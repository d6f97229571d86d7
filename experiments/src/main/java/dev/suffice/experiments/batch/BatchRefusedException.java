package dev.suffice.experiments.batch;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.util.Optional;

/** A vendor did not take a batch; nothing in it was carried out. */
public final class BatchRefusedException extends ModelFaultException {
  private static final long serialVersionUID = 1L;

  BatchRefusedException(String message) {
    super(message, Optional.of(Usage.NONE), null);
  }
}
