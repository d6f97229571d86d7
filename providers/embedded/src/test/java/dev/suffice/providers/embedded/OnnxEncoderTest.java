package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.suffice.api.cache.CacheFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnnxEncoderTest {
  private static final List<String> TEXTS =
      List.of(
          "How do I locate my card?",
          "card",
          "I was charged twice for the same train ticket and nobody answers the phone.",
          "Wo ist meine Karte geblieben?",
          "The exchange rate is wrong, is it not?",
          "😀 漢字",
          "\uD800 a lone surrogate and a \0 zero");

  private static final Map<SentenceModel, OnnxEncoder> LOADED = new EnumMap<>(SentenceModel.class);

  @AfterAll
  static void close() {
    LOADED.values().forEach(OnnxEncoder::close);
  }

  @ParameterizedTest
  @EnumSource
  void vectorsAgreeWithThoseOfLangChain4j(SentenceModel model) {
    OnnxEncoder ours = encoder(model);
    EmbeddingModel theirs = langChain4j(model);
    for (String text : TEXTS) {
      double cosine =
          Vectors.dot(
              ours.encode(text).vector(),
              Vectors.normalised(theirs.embed(text).content().vector()));
      assertThat(cosine).as(text).isGreaterThan(0.999);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVectorIsTheSameToTheBitWhateverRanBeforeAndBeside(SentenceModel model) {
    OnnxEncoder encoder = encoder(model);
    Map<String, float[]> first =
        TEXTS.stream()
            .collect(Collectors.toMap(Function.identity(), text -> encoder.encode(text).vector()));
    var shuffled = new ArrayList<String>();
    IntStream.range(0, 4).forEach(round -> shuffled.addAll(TEXTS));
    Collections.reverse(shuffled);
    shuffled.parallelStream()
        .forEach(
            text -> assertThat(encoder.encode(text).vector()).as(text).isEqualTo(first.get(text)));
  }

  @ParameterizedTest
  @EnumSource
  void tokensStandWhereTheirTextStands(SentenceModel model) {
    String text = "\uD83D\uDE00 Café: 40 bags";
    TokenStates states = encoder(model).states(text);
    int number = Arrays.stream(states.starts()).boxed().toList().indexOf(text.indexOf("40"));
    assertThat(number).isPositive();
    assertThat(states.ends()[number]).isEqualTo(text.indexOf(" bags"));
    assertThat(states.states()).hasDimensions(encoder(model).tokens(text) + 2, 384);
  }

  @ParameterizedTest
  @EnumSource
  void aLongTextHasAllItsTokensAndOneMarkerAtEachEnd(SentenceModel model) {
    String text = "word ".repeat(1200);
    TokenStates states = encoder(model).states(text);
    assertThat(states.states()).hasDimensions(1202, 384);
    assertThat(states.ends()[1200]).isEqualTo(text.length() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void aVectorHasLengthOneAndThreeHundredAndEightyFourNumbers(SentenceModel model) {
    for (String text : List.of("card", "", "word ".repeat(1200))) {
      float[] vector = encoder(model).encode(text).vector();
      assertThat(vector).hasSize(384);
      assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfALongTextCounts(SentenceModel model) {
    OnnxEncoder encoder = encoder(model);
    String start = "The weather was fine. ".repeat(120);
    TextEncoder.Encoded plain = encoder.encode(start);
    TextEncoder.Encoded other = encoder.encode(start + "My credit card was stolen. ".repeat(60));
    assertThat(plain.tokens()).isEqualTo(600);
    assertThat(other.tokens()).isEqualTo(960);
    assertThat(Vectors.dot(plain.vector(), other.vector())).isLessThan(0.97);
  }

  @ParameterizedTest
  @EnumSource
  void tokensAreCountedWithoutTheMarkersAtTheEnds(SentenceModel model) {
    OnnxEncoder encoder = encoder(model);
    assertThat(encoder.tokens("")).isZero();
    assertThat(encoder.tokens("where is my card?")).isEqualTo(5);
    for (String text : TEXTS) {
      assertThat(encoder.encode(text).tokens()).as(text).isEqualTo(encoder.tokens(text));
    }
    String longText = "word ".repeat(1200);
    assertThat(encoder.encode(longText).tokens()).isEqualTo(encoder.tokens(longText));
  }

  private static synchronized OnnxEncoder encoder(SentenceModel model) {
    return LOADED.computeIfAbsent(model, OnnxEncoderTest::load);
  }

  private static OnnxEncoder load(SentenceModel model) {
    Path cache = CacheFolder.ofThisMachine();
    return OnnxEncoder.load(
        model, new NativeLibraries(cache, Versions.ofThisBuild().onnxRuntime()));
  }

  private static EmbeddingModel langChain4j(SentenceModel model) {
    return switch (model) {
      case ALL_MINILM_L6_V2 -> new AllMiniLmL6V2QuantizedEmbeddingModel();
      case BGE_SMALL_EN_V1_5 -> new BgeSmallEnV15QuantizedEmbeddingModel();
    };
  }
}
