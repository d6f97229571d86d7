import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a corpus of short passages and questions on it, made of words put together at random; the
 * same for the same numbers.
 *
 * <pre>java Passages.java FOLDER PASSAGES QUESTIONS</pre>
 */
final class Passages {
  private static final List<String> STARTS =
      List.of("bar", "cal", "dor", "fen", "gal", "hol", "kir", "lun", "mar", "nor", "pel", "rus",
          "sel", "tam", "vel", "wen", "bro", "cra", "dul", "fro");
  private static final List<String> MIDDLES =
      List.of("a", "e", "i", "o", "u", "an", "en", "il", "or", "un", "ath", "eb", "ig", "om", "ul");
  private static final List<String> ENDS =
      List.of("bury", "dale", "field", "ford", "gate", "ham", "ley", "mouth", "stead", "ton",
          "wick", "worth", "by", "combe", "den", "hurst");
  private static final List<String> THINGS =
      List.of("bridge", "mill", "library", "harbour", "orchard", "museum", "bakery", "theatre",
          "school", "lighthouse", "market", "station", "garden", "brewery", "chapel", "workshop");
  private static final List<String> DEEDS =
      List.of("repaired", "founded", "painted", "bought", "designed", "closed", "opened", "moved");
  private static final List<String> REMARKS =
      List.of(
          "Visitors come in spring, when the road is dry.",
          "The keys are kept by the council.",
          "Its roof was paid for by a lottery.",
          "Concerts are held there on the first Sunday of the month.",
          "Nobody remembers why the door faces north.",
          "A plaque beside the gate tells the story.");

  private final Random random = new Random(20_261_123);

  private Passages() {}

  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    new Passages()
        .write(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }

  private void write(Path folder, int passages, int questions) throws IOException {
    try (var corpus = Files.newBufferedWriter(folder.resolve("corpus.jsonl"));
        var asked = Files.newBufferedWriter(folder.resolve("questions.jsonl"))) {
      for (int i = 0; i < passages; i++) {
        String place = name();
        String thing = pick(THINGS);
        String person = name() + " " + name();
        String deed = pick(DEEDS);
        int year = 1500 + random.nextInt(520);
        corpus.write(
            String.format(
                Locale.ROOT,
                "{\"id\": \"p%d\", \"text\": \"The %s of %s was %s in %d by %s. %s\"}%n",
                i, thing, place, deed, year, person, pick(REMARKS)));
        if ((long) i * questions / passages != (i + 1L) * questions / passages) {
          asked.write(
              String.format(
                  Locale.ROOT,
                  "{\"question\": \"Who %s the %s of %s in %d?\", \"answer\": \"%s\", \"evidence\": \"p%d\"}%n",
                  deed, thing, place, year, person, i));
        }
      }
    }
  }

  private String name() {
    String name = pick(STARTS) + pick(MIDDLES) + pick(STARTS) + pick(ENDS);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
