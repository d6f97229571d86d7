package dev.suffice.providers.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.tuning.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
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

/** The sign of the second of eight numbers is the class; the first, much larger, says nothing. */
class AdapterTest {
  private static final List<String> ANSWERS = List.of("minus", "plus");

  private final AdapterTrainer trainer =
      new AdapterTrainer(new PyTorch(Path.of(System.getenv("SUFFICE_CACHE"))));

  @Test
  void itBringsTogetherWhatHasTheSameAnswer() {
    Lesson training = lesson(60, 1);
    Lesson asked = lesson(200, 2);
    double before = right(Neighbours.of(ANSWERS, still(), training), asked);
    double after = right(trained(training, Optional.empty(), 20), asked);
    assertThat(before).isLessThan(0.9);
    assertThat(after).isGreaterThan(0.97);
  }

  @Test
  void theSameLessonGivesTheSameModelToTheBitAndSoDoesItsFile(@TempDir Path folder)
      throws IOException {
    Neighbours first = trained(lesson(40, 1), Optional.empty(), 4);
    Neighbours second = trained(lesson(40, 1), Optional.empty(), 4);
    assertThat(second.adapter().weights()).isDeepEqualTo(first.adapter().weights());
    Path file = folder.resolve("one.model");
    ModelFile.write(
        new TunedModel("letters", "v", Instant.EPOCH, 7, Duration.ofMillis(3), first), file);
    var read = (Neighbours) ModelFile.read(file).learnt();
    assertThat(read.answers()).isEqualTo(first.answers());
    assertThat(read.adapter().weights()).isDeepEqualTo(first.adapter().weights());
    assertThat(read.examples()).isDeepEqualTo(first.examples());
    assertThat(read.classes()).isEqualTo(first.classes());
    float[] vector = lesson(1, 9).vectors().get(0);
    assertThat(read.choose(vector)).isEqualTo(first.choose(vector));
  }

  @Test
  void anotherSeedDrawsOtherPartners() {
    Neighbours first = trained(lesson(40, 1), Optional.empty(), settings(2, 7));
    Neighbours second = trained(lesson(40, 1), Optional.empty(), settings(2, 8));
    assertThat(second.adapter().weights()[0]).isNotEqualTo(first.adapter().weights()[0]);
  }

  @Test
  void aFileWhoseSizesCannotBeIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("one.model");
    ModelFile.write(
        new TunedModel(
            "letters",
            "v",
            Instant.EPOCH,
            7,
            Duration.ZERO,
            trained(lesson(8, 1), Optional.empty(), 1)),
        file);
    byte[] bytes = Files.readAllBytes(file);
    int count = 4 + 4 + 7 + 4 + 1 + 3 * 8 + 2 * 4;
    bytes[count] = 0x7f;
    Files.write(file, bytes);
    assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void itStopsWhenTheExamplesItIsWatchedByGetWorse() {
    Lesson training = lesson(40, 1);
    int[] wrong = IntStream.of(training.classes()).map(one -> 1 - one).toArray();
    var reports = new ArrayList<EpochReport>();
    trainer.train(
        ANSWERS,
        training,
        Optional.of(new Lesson(training.vectors(), wrong)),
        settings(60, 7),
        watch(reports));
    assertThat(reports).hasSize(6).allMatch(report -> report.watched().isPresent());
  }

  @Test
  void whatIsWatchedIsWhatTheModelAnswersWith() {
    Lesson training = lesson(40, 1);
    Lesson asked = lesson(300, 2);
    var reports = new ArrayList<EpochReport>();
    Neighbours made =
        trainer
            .train(ANSWERS, training, Optional.of(asked), settings(1, 7), watch(reports))
            .orElseThrow();
    assertThat(reports.get(0).watched().orElseThrow().accuracy())
        .isCloseTo(right(made, asked), within(0.011));
  }

  @Test
  void examplesThatAreAloneInTheirClassHaveNoPartner() {
    var partners = new Partners(new int[] {0, 1, 0, 2, 2, 0}, 3);
    assertThat(partners.rows()).containsExactly(0, 2, 3, 4, 5);
    for (int times = 0; times < 20; times++) {
      List<Integer> joined = partners.joined(List.of(0, 3));
      assertThat(joined).hasSize(4).startsWith(0, 3);
      assertThat(joined.get(2)).isIn(2, 5);
      assertThat(joined.get(3)).isEqualTo(4);
    }
  }

  @Test
  void anAdapterThatMovesNothingLeavesUnitVectorsAsTheyAre() {
    assertThat(still().adapt(new float[] {0.6f, 0, 0.8f, 0, 0, 0, 0, 0}))
        .containsExactly(new float[] {0.6f, 0, 0.8f, 0, 0, 0, 0, 0}, within(1e-6f));
  }

  private Neighbours trained(Lesson training, Optional<Lesson> watched, int epochs) {
    return trained(training, watched, settings(epochs, 7));
  }

  private Neighbours trained(Lesson training, Optional<Lesson> watched, TrainingSettings settings) {
    return trainer
        .train(ANSWERS, training, watched, settings, watch(new ArrayList<>()))
        .orElseThrow();
  }

  private static TrainingSettings settings(int epochs, long seed) {
    return new TrainingSettings(epochs, OptionalDouble.of(200), OptionalInt.of(16), seed);
  }

  private static double right(Neighbours model, Lesson asked) {
    int right = 0;
    for (int row = 0; row < asked.size(); row++) {
      String answer = model.choose(asked.vectors().get(row)).answer();
      right += ANSWERS.indexOf(answer) == asked.classes()[row] ? 1 : 0;
    }
    return (double) right / asked.size();
  }

  private static Adapter still() {
    return new Adapter(new float[8][8]);
  }

  private static Lesson lesson(int size, long seed) {
    var random = new Random(seed);
    var vectors = new ArrayList<float[]>();
    var classes = new int[size];
    for (int row = 0; row < size; row++) {
      classes[row] = row % 2;
      var vector = new float[8];
      vector[0] = random.nextBoolean() ? 3 : -3;
      vector[1] = classes[row] == 1 ? 0.8f : -0.8f;
      for (int i = 2; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      vectors.add(still().adapt(vector));
    }
    return new Lesson(vectors, classes);
  }

  private static TrainingWatch watch(List<EpochReport> reports) {
    return new TrainingWatch() {
      @Override
      public void tell(EpochReport report) {
        reports.add(report);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
