package dev.suffice.providers.aws;

import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a model is trained, in Bedrock's words, which differ from model to model: those of Nova are
 * known (<a href="https://docs.aws.amazon.com/bedrock/latest/userguide/cm-hp-nova-mm.html">Amazon
 * Nova hyperparameters</a>), those of others are written by a person.
 */
final class Hyperparameters {
  private static final int MOST_EPOCHS_OF_NOVA = 5;
  private static final BigDecimal USUAL_RATE_OF_NOVA = new BigDecimal("0.00001");

  private Hyperparameters() {}

  /** As Bedrock takes them: every value is a text. */
  static Map<String, String> of(TuningRequest request) {
    TrainingSettings settings = request.plan().settings();
    var words = new TreeMap<String, String>();
    words.put("epochCount", String.valueOf(settings.epochs()));
    settings.batchSize().ifPresent(size -> words.put("batchSize", String.valueOf(size)));
    settings
        .learningRateMultiplier()
        .ifPresent(times -> words.put("learningRate", plain(rateOfNova(times))));
    request.parameters().values().forEach((word, value) -> words.put(word, plain(value)));
    return words;
  }

  static List<TrainingFinding> check(TuningRequest request) {
    TrainingSettings settings = request.plan().settings();
    var findings = new ArrayList<TrainingFinding>();
    boolean isNova = request.base().contains("nova");
    if (isNova && settings.epochs() > MOST_EPOCHS_OF_NOVA) {
      findings.add(
          TrainingFinding.refusal(
              "bedrock trains Nova for %s epochs at most. Write fewer."
                  .formatted(MOST_EPOCHS_OF_NOVA)));
    }
    if (isNova && settings.batchSize().isPresent()) {
      findings.add(
          TrainingFinding.refusal(
              "bedrock chooses the size of Nova's batches itself. Leave `batch-size` out."));
    }
    if (!isNova && settings.learningRateMultiplier().isPresent()) {
      findings.add(
          TrainingFinding.refusal(
              "What rate bedrock would choose for %s is not known here. Instead of `learning-rate-multiplier` write the rate itself: `fine-tuning: {hyperparameters: {learningRate: \"0.00001\"}}`."
                  .formatted(request.base())));
    }
    return findings;
  }

  private static BigDecimal rateOfNova(double times) {
    return USUAL_RATE_OF_NOVA.multiply(BigDecimal.valueOf(times), MathContext.DECIMAL32);
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
