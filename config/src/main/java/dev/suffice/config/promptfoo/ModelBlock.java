package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.promptfoo.Vendor.Named;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the block of one model from a provider's {@code config:}. */
final class ModelBlock {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Map<String, String> NUMBERS =
      Map.of(
          "temperature", "temperature",
          "max_tokens", "max-output-tokens",
          "max_completion_tokens", "max-output-tokens",
          "max_output_tokens", "max-output-tokens",
          "maxOutputTokens", "max-output-tokens",
          "num_predict", "max-output-tokens",
          "top_p", "top-p",
          "topP", "top-p",
          "seed", "seed");
  private static final Set<String> AS_THEY_ARE =
      Set.of("frequency_penalty", "presence_penalty", "reasoning_effort", "stop", "service_tier");
  private static final Set<String> ELSEWHERE =
      Set.of(
          "apiBaseUrl",
          "baseUrl",
          "apiHost",
          "apiKey",
          "apiKeyEnvar",
          "region",
          "cost",
          "inputCost",
          "outputCost");
  private static final Set<String> SEEDLESS = Set.of("anthropic", "bedrock");

  private final Named named;
  private final Mapping config;
  private final Location place;
  private final Remarks remarks;
  private final ObjectNode block = JsonNodeFactory.instance.objectNode();

  ModelBlock(Named named, Mapping config, Location place, Remarks remarks) {
    this.named = named;
    this.config = config;
    this.place = place;
    this.remarks = remarks;
  }

  ObjectNode write() {
    block.put("provider", named.vendor().provider());
    block.put("model", Places.withEnvironment(named.model()));
    address();
    key();
    config.entries().forEach((name, entry) -> option(name, entry.key()));
    price();
    return block;
  }

  private void address() {
    Optional<String> written =
        Values.text(config, "apiBaseUrl")
            .or(() -> Values.text(config, "baseUrl"))
            .or(() -> Values.text(config, "apiHost").map(this::ofHost))
            .map(Places::withEnvironment)
            .or(named.vendor()::address);
    written.ifPresent(address -> block.put("base-url", address));
    Values.text(config, "region")
        .map(Places::withEnvironment)
        .ifPresent(region -> block.put("region", region));
    if (named.vendor() == Vendor.BEDROCK && !block.has("region")) {
      block.put("region", "${AWS_REGION}");
    }
  }

  private String ofHost(String host) {
    String path = named.vendor().provider().equals("azure") ? "/openai/v1" : "/v1";
    return host.startsWith("http") ? host : "https://" + host + path;
  }

  private void key() {
    Values.text(config, "apiKeyEnvar").ifPresent(name -> block.put("api-key", "${" + name + "}"));
    Optional<String> key = Values.text(config, "apiKey");
    key.flatMap(Places::variable).ifPresent(variable -> block.put("api-key", variable));
    if (key.isPresent() && !block.has("api-key")) {
      remarks.left(
          place,
          "A key that is written out: put it into a variable of the environment, and write api-key: \"${NAME}\".");
    }
    if (!block.has("api-key")) {
      named.vendor().key().ifPresent(name -> block.put("api-key", "${" + name + "}"));
    }
  }

  private void option(String name, Location at) {
    boolean hasSeed = !SEEDLESS.contains(named.vendor().provider());
    String ours = NUMBERS.getOrDefault(name, "");
    Optional<BigDecimal> number = Values.number(config, name);
    if (!ours.isEmpty() && number.isPresent() && (hasSeed || !ours.equals("seed"))) {
      block.put(ours, number.get());
    } else if (AS_THEY_ARE.contains(name) && named.vendor().provider().equals("openai")) {
      JsonNode value = Places.withEnvironment(Values.json(config.get(name).orElseThrow()));
      block.withObjectProperty("extra").set(name, value);
    } else if (!ELSEWHERE.contains(name)) {
      remarks.left(
          at,
          "`%s` of a provider; the keys of a model are listed by `suffice list providers %s`."
              .formatted(name, named.vendor().provider()));
    }
  }

  /** promptfoo's costs are those of one token. */
  private void price() {
    Optional<BigDecimal> both = Values.number(config, "cost");
    Optional<BigDecimal> input = Values.number(config, "inputCost").or(() -> both);
    Optional<BigDecimal> output = Values.number(config, "outputCost").or(() -> both);
    if (input.isPresent() && output.isPresent()) {
      block
          .withObjectProperty("price")
          .put("input", perMillion(input.get()))
          .put("output", perMillion(output.get()));
    }
  }

  private static String perMillion(BigDecimal token) {
    BigDecimal price = token.multiply(MILLION).stripTrailingZeros();
    return price.toPlainString() + " USD per million";
  }
}
