package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.ServiceDetails;

/**
 * Where a model is deployed at Azure, and how.
 *
 * @param account the path of the resource, in the words of Azure's management
 * @param sku the kind of deployment, such as {@code GlobalStandard}
 * @param capacity thousands of tokens a minute
 * @param format who made the base model, as Azure calls it
 */
record AzurePlace(String account, String sku, int capacity, String format) {
  private static final String VERSION = "2024-10-01";

  static AzurePlace of(ServiceDetails details) {
    String account =
        "subscriptions/%s/resourceGroups/%s/providers/Microsoft.CognitiveServices/accounts/%s"
            .formatted(
                details.require("subscription"),
                details.require("resource-group"),
                details.require("resource"));
    return new AzurePlace(
        account,
        details.require("deployment-type"),
        Integer.parseInt(details.require("capacity")),
        details.require("format"));
  }

  /** The path of a deployment. */
  String path(String deployment) {
    return "%s/deployments/%s?api-version=%s".formatted(account, deployment, VERSION);
  }

  /** What is asked for, so that a model answers. */
  ObjectNode deployment(String model) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    asked.putObject("sku").put("name", sku).put("capacity", capacity);
    asked
        .putObject("properties")
        .putObject("model")
        .put("format", format)
        .put("name", model)
        .put("version", "1");
    return asked;
  }
}
