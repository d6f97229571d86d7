package dev.suffice.providers.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.SentenceReader.Page;
import dev.suffice.api.tuning.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions resemble the sentence that answers them in the last numbers, and, more, another one in
 * the first: who reads them as they are points to the wrong one.
 */
class PointerTest {
  private static final int NUMBERS = 8;
  private static final String UNKNOWN = "not told";

  private final PointerTrainer trainer =
      new PointerTrainer(new AdapterTrainer(new PyTorch(Path.of(System.getenv("SUFFICE_CACHE")))));

  @Test
  void itLearnsWhichSentenceAnswers() {
    List<TaughtPage> asked = pages(100, 2);
    var still = new Pointer(new Adapter(new float[NUMBERS][NUMBERS]), -1, Optional.empty());
    assertThat(right(still, asked)).isLessThan(20);
    assertThat(right(trained(pages(60, 1)), asked)).isGreaterThan(80);
  }

  @Test
  void itSaysWhatItsExamplesSayWhenNothingAnswers() {
    var training = new ArrayList<>(pages(30, 1));
    IntStream.range(0, 10).forEach(i -> training.add(unanswered(i)));
    Pointer pointer = trained(training);
    assertThat(pointer.unknown()).contains(UNKNOWN);
    assertThat(pointer.point(unanswered(99).page())).isEmpty();
    assertThat(pointer.point(pages(1, 7).get(0).page())).isPresent();
  }

  @Test
  void itNeverGivesUpWhereNoExampleDoes() {
    Pointer pointer = trained(pages(30, 1));
    assertThat(pointer.unknown()).isEmpty();
    assertThat(pointer.support()).isEqualTo(-1);
    assertThat(pointer.point(page(vector(0, 0), List.of(), List.of()))).isEmpty();
  }

  @Test
  void passagesThatHoldNoAnswersTeachNothing() {
    List<TaughtPage> none = List.of(unanswered(1), unanswered(2), pages(1, 1).get(0));
    assertThatThrownBy(() -> trained(none))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageStartingWith("Only 1 of 3 training examples");
  }

  @Test
  void anAnswerStandsInASentenceAsWholeWords() {
    Page page =
        page(
            vector(0, 0),
            List.of("Nothing is free.", "Is it?  NO, never."),
            List.of(vector(0, 0), vector(1, 1)));
    assertThat(new TaughtPage(page, "no").sentence()).hasValue(1);
    assertThat(new TaughtPage(page, "never.").sentence()).hasValue(1);
    assertThat(new TaughtPage(page, "other").sentence()).isEmpty();
  }

  @Test
  void itsFileGivesItBackToTheBit(@TempDir Path folder) throws IOException {
    var training = new ArrayList<>(pages(10, 1));
    training.add(unanswered(1));
    training.add(unanswered(2));
    Pointer pointer = trained(training);
    Path file = folder.resolve("one.model");
    ModelFile.write(
        new TunedModel("letters", "v", Instant.EPOCH, 7, Duration.ofMillis(3), pointer), file);
    var read = (Pointer) ModelFile.read(file).learnt();
    assertThat(read.adapter().weights()).isDeepEqualTo(pointer.adapter().weights());
    assertThat(read.support()).isEqualTo(pointer.support());
    assertThat(read.unknown()).isEqualTo(pointer.unknown());
  }

  private Pointer trained(List<TaughtPage> pages) {
    var settings = new TrainingSettings(40, OptionalDouble.of(100), OptionalInt.of(16), 7);
    return trainer.train(pages, List.of(), settings, new Watch()).orElseThrow();
  }

  private static long right(Pointer pointer, List<TaughtPage> pages) {
    return pages.stream()
        .filter(
            page ->
                pointer.point(page.page()).filter(found -> page.isHeldBy(found.row())).isPresent())
        .count();
  }

  private static List<TaughtPage> pages(int count, long seed) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double topic = random.nextDouble() * 2 * Math.PI;
              double asks = random.nextDouble() * 2 * Math.PI;
              return new TaughtPage(
                  page(
                      vector(topic, asks),
                      List.of("It is wrong.", "It is right."),
                      List.of(vector(topic, asks + 2), vector(topic + 2, asks))),
                  "right");
            })
        .toList();
  }

  private static TaughtPage unanswered(int i) {
    return new TaughtPage(
        page(
            vector(i, i),
            List.of("It is wrong.", "It is no better."),
            List.of(vector(i + 3, i + 3), vector(i + 3, i + 2.8))),
        UNKNOWN);
  }

  private static Page page(float[] question, List<String> sentences, List<float[]> vectors) {
    return new Page(question, sentences, vectors, 10, Duration.ZERO);
  }

  /** A point on a circle that says little, and one on a smaller circle that says what is asked. */
  private static float[] vector(double topic, double asks) {
    double[] numbers = {
      Math.cos(topic), Math.sin(topic), 0, 0, 0.6 * Math.cos(asks), 0.6 * Math.sin(asks), 0, 0
    };
    double length = Math.sqrt(1 + 0.36);
    var vector = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      vector[i] = (float) (numbers[i] / length);
    }
    return vector;
  }

  /** Watches nothing. */
  private static final class Watch implements TrainingWatch {
    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public void tell(EpochReport report) {}
  }
}
