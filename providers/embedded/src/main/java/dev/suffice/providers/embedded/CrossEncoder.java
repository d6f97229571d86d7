package dev.suffice.providers.embedded;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.suffice.api.model.ModelFaultException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model in ONNX Runtime that reads a query and a text together and says how well they fit
 * (Nogueira and Cho 2019, arXiv 1901.04085). One pair per run, unpadded, so that a score does not
 * depend on what else is asked. Safe for any thread until it is closed.
 */
final class CrossEncoder implements AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private CrossEncoder(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /**
   * A scored pair.
   *
   * @param score finite; a logit, the higher the better
   * @param tokens that were read
   */
  record Scored(double score, int tokens) {}

  /**
   * Loads the model and scores a pair with it.
   *
   * @throws IllegalArgumentException when the files are no such model; the message begins with the
   *     key of the file
   * @throws ModelFaultException when the native libraries cannot be loaded
   */
  static CrossEncoder load(CrossEncoderOptions options, NativeLibraries libraries) {
    libraries.makeReady();
    HuggingFaceTokenizer tokenizer = tokenizer(options);
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session =
          OnnxEncoder.session(environment, Files.readAllBytes(options.file().path()));
      var encoder = new CrossEncoder(environment, session, tokenizer);
      encoder.requireKnownInputs();
      encoder.score("Does it work?", "It works.");
      return encoder;
    } catch (OrtException | IOException | ModelFaultException | OutOfMemoryError unusable) {
      throw new IllegalArgumentException(
          "file: %s is no cross-encoder that can be run: %s"
              .formatted(options.file().name(), unusable.getMessage()),
          unusable);
    }
  }

  /** The library throws what its native part makes of a file, as exceptions of no kind. */
  private static HuggingFaceTokenizer tokenizer(CrossEncoderOptions options) {
    try {
      return HuggingFaceTokenizer.newInstance(
          options.tokenizer().path(),
          Map.of(
              "padding",
              "false",
              "truncation",
              "true",
              "maxLength",
              String.valueOf(options.length()),
              "modelMaxLength",
              String.valueOf(options.length())));
    } catch (IOException | RuntimeException unusable) {
      throw new IllegalArgumentException(
          "tokenizer: %s is no tokenizer.json that can be read: %s"
              .formatted(options.tokenizer().name(), unusable.getMessage()),
          unusable);
    }
  }

  private void requireKnownInputs() {
    Set<String> wanted = session.getInputNames();
    if (!wanted.contains(IDS) || !INPUTS.containsAll(wanted)) {
      throw new ModelFaultException(
          "it reads %s, and what can be given to it is %s, %s and %s"
              .formatted(wanted, IDS, MASK, TYPES));
    }
  }

  /**
   * How well a text fits a query.
   *
   * @throws ModelFaultException when the model cannot be run
   */
  Scored score(String query, String text) {
    Encoding pair = tokenizer.encode(query, text, true, false);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String input : session.getInputNames()) {
        inputs.put(input, tensor(values(pair, input)));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return new Scored(score(result.get(0)), pair.getIds().length);
      }
    } catch (OrtException failure) {
      throw new ModelFaultException("A cross-encoder failed: " + failure.getMessage(), failure);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static long[] values(Encoding pair, String input) {
    return switch (input) {
      case IDS -> pair.getIds();
      case MASK -> pair.getAttentionMask();
      default -> pair.getTypeIds();
    };
  }

  /** One number is the score; of two, the logits of no and of yes, the difference. */
  private static double score(OnnxValue output) {
    FloatBuffer numbers = output instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
    if (numbers == null || numbers.remaining() < 1 || numbers.remaining() > 2) {
      throw new ModelFaultException("it gives no score for a pair, but " + output.getInfo());
    }
    double score = numbers.remaining() == 1 ? numbers.get(0) : numbers.get(1) - numbers.get(0);
    if (!Double.isFinite(score)) {
      throw new ModelFaultException("it gives %s as a score".formatted(score));
    }
    return score;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() {
    try {
      session.close();
      tokenizer.close();
    } catch (OrtException failure) {
      throw new ModelFaultException("A cross-encoder cannot be closed: " + failure, failure);
    }
  }
}
