package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TrainingText;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands examples over as files, and asks what the training will cost. */
record TogetherIntake(Caller caller, ChatTokens tokens) implements TrainingIntake {
  /** Together says nowhere what it refuses before it has the file. */
  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    return List.of();
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return tokens.of(request);
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    return Unbilled.of(
        () -> {
          String name = request.marker().shortName();
          String training = file(name + "-training.jsonl", request.plan().training());
          Optional<String> validation =
              request.plan().validation().isEmpty()
                  ? Optional.empty()
                  : Optional.of(file(name + "-validation.jsonl", request.plan().validation()));
          return new UploadedData(training, validation, price(request, training, validation));
        });
  }

  private String file(String name, List<TrainingExample> examples) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("purpose", Purpose.FINE_TUNE.word());
    fields.put("file_name", name);
    byte[] content = TrainingText.file(new TrainingLines(), examples);
    return caller.upload("files/upload", new Form(fields, name, content)).id("id");
  }

  /** In US dollars; a training that the account does not allow is refused before it is begun. */
  private Optional<Money> price(
      TuningRequest request, String training, Optional<String> validation) {
    ObjectNode asked =
        JsonNodeFactory.instance
            .objectNode()
            .put("training_file", training)
            .put("model", request.base())
            .put("n_epochs", request.plan().settings().epochs());
    validation.ifPresent(file -> asked.put("validation_file", file).put("n_evals", 1));
    asked.set("training_method", TogetherJobs.method());
    Fields told = caller.post("fine-tunes/estimate-price", asked);
    Optional<Money> price = told.optionalNumber("estimated_total_price").map(Money::new);
    if (!told.tree().path("allowed_to_proceed").asBoolean(true)) {
      throw new ModelFaultException(
          "together does not let this training begin: it estimates %s USD, and the account's limit is %s USD. Raise it there; then run again"
              .formatted(
                  price.map(Money::toPlainString).orElse("an unknown sum of"),
                  told.optionalNumber("user_limit").map(Object::toString).orElse("not told, in")),
          Optional.of(Usage.NONE),
          null);
    }
    return price;
  }
}
