import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes an experiment of recorded approaches whose report is large: questions of some 40 words,
 * expected answers of some 12, and an answer to each by every approach, which is the expected one or
 * one with a few other words. The words are invented and as unequally frequent as words are, so that
 * they compress like text; the same every time.
 *
 * <pre>java benchmarks/report/LargeRun.java FOLDER APPROACHES EXAMPLES</pre>
 */
final class LargeRun {
  private static final int WORDS = 20_000;
  private static final String[] SYLLABLES =
      "ba be bo da de do fa fi ga ge ka ki la le li lo ma me mi na ne no pa re ri ro sa se so ta te to va ve"
          .split(" ");

  private final SplittableRandom random = new SplittableRandom(20_261_123);
  private final String[] words = new String[WORDS];

  private LargeRun() {
    for (int number = 0; number < WORDS; number++) {
      var word = new StringBuilder();
      for (int rest = number + 7; rest > 0; rest /= SYLLABLES.length) {
        word.append(SYLLABLES[rest % SYLLABLES.length]);
      }
      words[number] = word.toString();
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    new LargeRun().write(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }

  private void write(Path folder, int approaches, int examples) throws IOException {
    String[] expected = new String[examples];
    try (var data = open(folder.resolve("test.jsonl"))) {
      for (int number = 0; number < examples; number++) {
        expected[number] = sentence(8, 16);
        data.printf(
            "{\"id\":\"q%d\",\"question\":\"%s?\",\"answer\":\"%s\",\"topic\":\"%s\"}%n",
            number, sentence(25, 55), expected[number], words[number % 9]);
      }
    }
    for (int approach = 0; approach < approaches; approach++) {
      try (var answers = open(folder.resolve("answers-" + approach + ".jsonl"))) {
        for (int number = 0; number < examples; number++) {
          answers.println(answer(number, expected[number], 0.6 + 0.03 * approach));
        }
      }
    }
    experiment(folder, approaches);
  }

  private String answer(int number, String expected, double accuracy) {
    String text = random.nextDouble() < accuracy ? expected : changed(expected);
    return String.format(
        Locale.ROOT,
        "{\"id\":\"q%d\",\"answer\":\"%s\",\"cost_usd\":%.7f,\"latency_ms\":%.1f}",
        number, text, 1e-5 * (20 + text.length() + random.nextInt(80)), 300 - 200 * Math.log(random.nextDouble()));
  }

  private String changed(String text) {
    String[] parts = text.split(" ");
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      parts[random.nextInt(parts.length)] = word();
    }
    return String.join(" ", parts) + " " + word();
  }

  private String sentence(int least, int most) {
    var sentence = new StringBuilder(word());
    for (int more = random.nextInt(least, most); more > 0; more--) {
      sentence.append(' ').append(word());
    }
    return sentence.toString();
  }

  /** By Zipf's law, nearly: the logarithm of the rank is uniform. */
  private String word() {
    return words[(int) Math.exp(random.nextDouble() * Math.log(WORDS)) - 1];
  }

  private static void experiment(Path folder, int approaches) throws IOException {
    try (var yaml = open(folder.resolve("large.yaml"))) {
      yaml.println("experiment: large");
      yaml.println("task: {kind: generation, input: question, expected: answer, instructions: Answer., slices: [topic]}");
      yaml.println("data: {test: test.jsonl}");
      yaml.println("approaches:");
      for (int approach = 0; approach < approaches; approach++) {
        yaml.printf(
            "  - {id: recorded-%d, strategy: recorded, file: answers-%d.jsonl, columns: {cost: cost_usd, latency: latency_ms}}%n",
            approach, approach);
      }
      yaml.println("metrics: [exact-match]");
      yaml.println("adequate: {require: [exact-match >= 0.80, latency p95 <= 2 s]}");
      yaml.println("evaluation: {mode: fixed}");
    }
  }

  private static PrintWriter open(Path file) throws IOException {
    return new PrintWriter(new BufferedWriter(Files.newBufferedWriter(file)));
  }
}
