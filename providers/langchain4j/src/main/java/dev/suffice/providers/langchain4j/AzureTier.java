package dev.suffice.providers.langchain4j;

import java.util.Optional;

/** Where Azure trains a model, or has it answer, and for what price. */
public enum AzureTier {
  /** In the region of the resource. */
  STANDARD(Optional.empty(), "Standard"),
  /** Wherever there is room, for less. */
  GLOBAL_STANDARD(Optional.of("globalstandard"), "GlobalStandard"),
  /**
   * Wherever there is room, interrupted at any time; answers for 24 hours, without a fee by the
   * hour.
   */
  DEVELOPER(Optional.of("developerTier"), "DeveloperTier");

  private final Optional<String> trainingType;
  private final String sku;

  AzureTier(Optional<String> trainingType, String sku) {
    this.trainingType = trainingType;
    this.sku = sku;
  }

  /** The word that is sent with a job; absent: none. */
  Optional<String> trainingType() {
    return trainingType;
  }

  /** The word for a deployment. */
  String sku() {
    return sku;
  }
}
