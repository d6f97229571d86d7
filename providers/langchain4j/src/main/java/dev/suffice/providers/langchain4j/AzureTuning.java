package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.http.PlainAddress;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a model is trained at Azure, and deployed afterwards. Training is done by the resource, with
 * its key; deploying by Azure's management, with a token.
 *
 * @param resource absent: the first part of the resource's address
 */
public record AzureTuning(
    @Description("The model to be trained, such as gpt-4.1-mini-2025-04-14.") String base,
    @Description("Where it is trained; standard when left out.") Optional<AzureTier> trainingType,
    @Description("The id of the subscription.") String subscription,
    @Description("The name of the resource group.") String resourceGroup,
    @Description("The name of the resource; told by base-url when left out.")
        Optional<String> resource,
    @Description("\"${NAME}\" of a variable that holds a token of `az account get-access-token`.")
        Secret accessToken,
    @Description("Where the tuned model answers; standard when left out.")
        Optional<AzureTier> deploymentType,
    @Description("Thousands of tokens a minute that it may take; 50 when left out.")
        OptionalInt capacity,
    @Description("Who made the base model, as Azure calls it; OpenAI when left out.")
        Optional<String> format,
    @Description("Azure's management; https://management.azure.com when left out.")
        Optional<String> managementUrl) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._()-]{1,90}");
  private static final int USUAL_CAPACITY = 50;

  public AzureTuning {
    if (base.isBlank()) {
      throw new IllegalArgumentException("base: write the name of the model to be trained");
    }
    requireName("subscription", subscription);
    requireName("resource-group", resourceGroup);
    resource.ifPresent(name -> requireName("resource", name));
    if (capacity.orElse(1) < 1) {
      throw new IllegalArgumentException("capacity: at least 1");
    }
    if (format.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("format: such as OpenAI, or leave it out");
    }
    if (managementUrl.filter(address -> PlainAddress.of(address).isEmpty()).isPresent()) {
      throw new IllegalArgumentException(
          "management-url: an address such as https://management.azure.com");
    }
  }

  /** What is sent with every job. */
  VendorParameters parameters() {
    return trainingType
        .flatMap(AzureTier::trainingType)
        .map(word -> new VendorParameters(Map.of("trainingType", word)))
        .orElse(VendorParameters.NONE);
  }

  /**
   * What deploying wants to know.
   *
   * @param baseUrl of the resource
   */
  ServiceDetails details(String baseUrl) {
    return new ServiceDetails(
        Map.of(
            "subscription",
            subscription,
            "resource-group",
            resourceGroup,
            "resource",
            resource.orElseGet(() -> URI.create(baseUrl).getHost().split("\\.", 2)[0]),
            "deployment-type",
            deploymentType.orElse(AzureTier.STANDARD).sku(),
            "capacity",
            Integer.toString(capacity.orElse(USUAL_CAPACITY)),
            "format",
            format.orElse("OpenAI"),
            "management-url",
            managementUrl.map(Rules::trimmed).orElse("https://management.azure.com")),
        Map.of("access-token", accessToken));
  }

  private static void requireName(String key, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          key + ": letters, digits, dots, hyphens, underscores and parentheses, as Azure shows it");
    }
  }
}
