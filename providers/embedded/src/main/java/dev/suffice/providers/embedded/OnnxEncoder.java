package dev.suffice.providers.embedded;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.suffice.api.cache.CacheFolder;
import dev.suffice.api.model.ModelFaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A sentence model in ONNX Runtime. Every run holds one text, unpadded, on one thread: quantised
 * models scale activations by the largest value of a batch, so that in a larger batch a text's
 * vector would depend on its neighbours. A text of more than 510 tokens is read in windows cut at
 * words, and its vector is the average of theirs, weighted by their tokens; its cost grows with its
 * length.
 */
final class OnnxEncoder implements TextEncoder {
  private static final int WARM_UP_RUNS = 5;
  private static final String WARM_UP_TEXT = "A sentence of some length that wakes the model up.";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final Pooling pooling;

  private OnnxEncoder(
      OrtEnvironment environment,
      OrtSession session,
      HuggingFaceTokenizer tokenizer,
      Pooling pooling) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
    this.pooling = pooling;
  }

  /**
   * Loads the model and runs it a few times, so that the first answer is not slower than others.
   *
   * @throws ModelFaultException when a native library or the model cannot be loaded
   */
  static OnnxEncoder load(SentenceModel model, NativeLibraries libraries) {
    libraries.makeReady();
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      var encoder =
          new OnnxEncoder(
              environment, session(environment, model), tokenizer(model), model.pooling());
      for (int run = 0; run < WARM_UP_RUNS; run++) {
        encoder.encode(WARM_UP_TEXT);
      }
      return encoder;
    } catch (OrtException | IOException | EngineException | LinkageError failure) {
      throw new ModelFaultException(
          "The embedded model %s cannot be loaded: %s. Its native libraries are in %s; set %s to a"
                  .formatted(
                      model.yamlName(), reason(failure), libraries.folder(), CacheFolder.VARIABLE)
              + " folder that programs may be run from.",
          failure);
    }
  }

  @Override
  public Encoded encode(String text) {
    Encoding encoding = tokenizer.encode(text, true, false);
    List<TokenWindow> windows = TokenWindow.of(encoding.getIds(), encoding.getTokens());
    if (windows.size() == 1) {
      TokenWindow whole = windows.get(0);
      return new Encoded(Vectors.normalised(run(whole, pooling::pool)), whole.tokens());
    }
    float[] sum = new float[0];
    int tokens = 0;
    for (TokenWindow window : windows) {
      float[] part = run(window, pooling::pool);
      sum = sum.length == 0 ? new float[part.length] : sum;
      for (int i = 0; i < part.length; i++) {
        sum[i] += part[i] * window.tokens();
      }
      tokens += window.tokens();
    }
    return new Encoded(Vectors.normalised(sum), tokens);
  }

  @Override
  public TokenStates states(String text) {
    Encoding encoding = tokenizer.encode(text, true, false);
    var vectors = new ArrayList<float[]>();
    for (TokenWindow window : TokenWindow.of(encoding.getIds(), encoding.getTokens())) {
      List<float[]> states = run(window, Pooling::rows);
      List<float[]> earlier = vectors.isEmpty() ? vectors : vectors.subList(0, vectors.size() - 1);
      vectors = new ArrayList<>(earlier);
      vectors.addAll(states.subList(vectors.isEmpty() ? 0 : 1, states.size()));
    }
    return TokenStates.of(text, encoding.getCharTokenSpans(), vectors);
  }

  @Override
  public int tokens(String text) {
    return tokenizer.encode(text, false, false).getIds().length;
  }

  @Override
  public void close() {
    try {
      session.close();
      tokenizer.close();
    } catch (OrtException failure) {
      throw new ModelFaultException("An embedded model cannot be closed: " + failure, failure);
    }
  }

  private <V> V run(TokenWindow window, StateReading<V> reading) {
    int length = window.ids().length;
    var ones = new long[length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = tensor(window.ids());
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return reading.read(states, states.remaining() / length);
    } catch (OrtException failure) {
      throw new ModelFaultException("An embedded model failed: " + failure, failure);
    }
  }

  /** What is made of the vectors of a window's tokens, which stand one after the other. */
  @FunctionalInterface
  private interface StateReading<V> {
    V read(FloatBuffer states, int dimension);
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static OrtSession session(OrtEnvironment environment, SentenceModel model)
      throws OrtException, IOException {
    try (InputStream weights = resource(model.weights())) {
      return session(environment, weights.readAllBytes());
    }
  }

  /** One thread per run: what is asked at the same time has threads of its own. */
  static OrtSession session(OrtEnvironment environment, byte[] weights) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      return environment.createSession(weights, options);
    }
  }

  private static HuggingFaceTokenizer tokenizer(SentenceModel model) throws IOException {
    try (InputStream description = resource(model.tokenizer())) {
      return HuggingFaceTokenizer.newInstance(
          description, Map.of("padding", "false", "truncation", "false"));
    }
  }

  /** The first cause: the others only say that a class could not be initialised. */
  private static Throwable reason(Throwable failure) {
    return failure.getCause() == null ? failure : reason(failure.getCause());
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(OnnxEncoder.class.getResourceAsStream(name), name);
  }
}
