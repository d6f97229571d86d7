package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a request for a fine-tuning job asks for.
 *
 * @param model the base
 * @param trainingFile id of a file
 * @param validationFile id of a file
 * @param hyperparameters as they were written, {@code auto} included
 * @param metadata an object, or JSON's null
 */
record TrainingOrder(
    String model,
    String trainingFile,
    Optional<String> validationFile,
    ObjectNode hyperparameters,
    TrainingSettings settings,
    JsonNode metadata) {
  private static final int USUAL_EPOCHS = 20;
  private static final String AUTO = "auto";
  private static final String SUPERVISED = "supervised";

  /**
   * Reads a request.
   *
   * @throws RefusedException when it asks for what cannot be done here
   */
  static TrainingOrder of(JsonNode request) {
    String type = request.at("/method/type").asText(SUPERVISED);
    if (!type.equals(SUPERVISED)) {
      throw RefusedException.badParameter("method", "The sandbox trains supervised only");
    }
    JsonNode told = request.at("/method/supervised/hyperparameters");
    JsonNode written = told.isObject() ? told : request.path("hyperparameters");
    JsonNode metadata = request.path("metadata");
    return new TrainingOrder(
        ChatRequest.model(request),
        request.path("training_file").asText(""),
        Optional.of(request.path("validation_file").asText("")).filter(id -> !id.isBlank()),
        hyperparameters(written),
        settings(written, request.path("seed").asLong(0)),
        metadata.isObject() ? metadata : NullNode.instance);
  }

  private static ObjectNode hyperparameters(JsonNode written) {
    ObjectNode told = Json.object();
    for (String name : new String[] {"n_epochs", "batch_size", "learning_rate_multiplier"}) {
      JsonNode value = written.path(name);
      if (value.isNumber()) {
        told.set(name, value);
      } else {
        told.put(name, AUTO);
      }
    }
    return told;
  }

  private static TrainingSettings settings(JsonNode written, long seed) {
    JsonNode batch = written.path("batch_size");
    JsonNode rate = written.path("learning_rate_multiplier");
    try {
      return new TrainingSettings(
          written.path("n_epochs").asInt(USUAL_EPOCHS),
          rate.isNumber() ? OptionalDouble.of(rate.asDouble()) : OptionalDouble.empty(),
          batch.isInt() ? OptionalInt.of(batch.asInt()) : OptionalInt.empty(),
          seed);
    } catch (IllegalArgumentException nonsense) {
      throw RefusedException.badParameter("hyperparameters", nonsense.getMessage());
    }
  }
}
