package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.util.Optional;

/** Writes a request down instead of sending it; used by one thread. */
final class Slip implements Carrier {
  private Optional<String> written = Optional.empty();

  /** Always throws, as there is no answer. */
  @Override
  public Response carry(String body) {
    written = Optional.of(body);
    throw new ModelFaultException("The request was not sent", Optional.of(Usage.NONE), null);
  }

  String body() {
    return written.orElseThrow(() -> new IllegalStateException("The client sent nothing"));
  }
}
