package dev.suffice.benchmarks;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Template;
import dev.suffice.api.vector.Neighbour;
import dev.suffice.api.vector.VectorIndex;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.stats.SequentialEvidence;
import dev.suffice.experiments.store.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every trial goes through, whatever its model is: times of one processor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotParts {
  private static final int ROWS = 10_003;
  private static final int DIMENSION = 384;
  private static final int VALUES = 3_080;

  private final SplittableRandom random = new SplittableRandom(1);
  private final VectorIndex index =
      new VectorIndex(IntStream.range(0, ROWS).mapToObj(row -> vector()).toList());
  private final float[] query = vector();
  private final Prompt prompt = prompt();
  private final List<Message> messages = prompt.messages();
  private final SequentialDesign design =
      SequentialDesign.bounded(0.9, VALUES, 1, 0.0125, 0.0125);
  private final double[] values =
      random.doubles(VALUES).map(value -> value < 0.92 ? 1 : 0).toArray();

  /** The 8 most similar of 10,003 vectors of 384 numbers. */
  @Benchmark
  public List<Neighbour> nearest() {
    return index.nearest(query, 8, row -> true);
  }

  /** A prompt of 8 demonstrations as messages. */
  @Benchmark
  public List<Message> rendering() {
    return prompt.messages();
  }

  /** What tells whether such a prompt was asked before. */
  @Benchmark
  public Fingerprint fingerprint() {
    return Fingerprint.of("answer", "openai", messages, prompt.answerFormat());
  }

  /** 3,080 answers taken in one by one by a sequential test, with a look after each. */
  @Benchmark
  public double evidence() {
    SequentialEvidence evidence = design.begin();
    for (double value : values) {
      evidence.add(new Cluster(value, 1));
    }
    return evidence.certificationP();
  }

  private float[] vector() {
    var vector = new float[DIMENSION];
    double square = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (random.nextDouble() - 0.5);
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  private static Prompt prompt() {
    List<Demonstration> demonstrations =
        IntStream.range(0, 8).mapToObj(HotParts::demonstration).toList();
    return new Prompt(
        Optional.of("You route messages for a bicycle subscription."),
        new Template("Answer ok to this message: {{message}}"),
        demonstrations,
        false,
        List.of(),
        List.of(),
        question(8),
        AnswerFormat.TEXT,
        Optional.empty());
  }

  private static Demonstration demonstration(int number) {
    Question shown = question(number);
    return new Demonstration(shown.id(), shown.input(), shown.fields(), "ok");
  }

  private static Question question(int number) {
    String message = "message %s: my bike's battery is flat and the app shows no invoice";
    String text = message.formatted(number);
    return new Question("q" + number, text, Map.of("message", text), List.of(), number);
  }
}
