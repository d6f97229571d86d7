package dev.suffice.providers.aws;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;

/** Asks Bedrock; throws as {@link dev.suffice.api.tuning.FineTuningService} says. */
record Calls(BedrockClient client, Faults faults) {
  <T> T ask(Function<BedrockClient, T> call) {
    try {
      return call.apply(client);
    } catch (SdkException fault) {
      throw faults.of(fault);
    }
  }

  /** Absent where there is no such thing. */
  <T> Optional<T> find(Function<BedrockClient, T> call) {
    try {
      return Optional.of(call.apply(client));
    } catch (ResourceNotFoundException gone) {
      return Optional.empty();
    } catch (SdkException fault) {
      throw faults.of(fault);
    }
  }

  String shown(String foreign) {
    return faults.shown(String.valueOf(foreign));
  }
}
