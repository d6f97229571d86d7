package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a model is trained at Fireworks, and deployed afterwards.
 *
 * @param accelerator absent: Fireworks chooses it
 */
public record FireworksTuning(
    @Description("The id of the account, where the tuned model will be.") String account,
    @Description("What the tuned model answers on, such as NVIDIA_H100_80GB.")
        Optional<String> accelerator,
    @Description("Parameters of the job, such as {learningRate: 0.0001, loraRank: 16}.")
        Optional<VendorParameters> extra) {
  public FireworksTuning {
    if (!account.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException("account: letters, digits, hyphens and underscores");
    }
    if (accelerator.filter(kind -> !kind.matches("[A-Z0-9_]+")).isPresent()) {
      throw new IllegalArgumentException("accelerator: such as NVIDIA_H100_80GB");
    }
  }

  ServiceDetails details() {
    var texts = new HashMap<>(Map.of("account", account));
    accelerator.ifPresent(kind -> texts.put("accelerator", kind));
    return new ServiceDetails(texts, Map.of());
  }
}
