package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.VendorParameters;
import java.util.Optional;

/**
 * How a model is trained at Nebius.
 *
 * @param base absent: it is trained by the name by which it is asked
 */
public record NebiusTuning(
    @Description("The name it is trained by, where that is not `model`.") Optional<String> base,
    @Description("Hyperparameters of the job, such as {lora_r: 16, packing: true}.")
        Optional<VendorParameters> extra) {
  public NebiusTuning {
    if (base.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("base: a name, or leave it out");
    }
  }
}
