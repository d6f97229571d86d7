package dev.suffice.reports.html;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The examples that can be looked at in the page, biggest disagreements first; a bounded number.
 *
 * @param json what the page's script reads; safe inside a script element
 * @param note how many there are and what was left out
 */
record Examples(String json, String note) {
  private static final int MOST_EXAMPLES = 2_000;
  private static final int MOST_CHARACTERS = 8_000_000;
  private static final int FIGURES_OF_A_TRIAL = 40;

  /** An example with its trials. */
  record Item(Example example, List<ScoredTrial> trials) {
    int characters() {
      return Excerpt.of(example.input()).length()
          + example.expected().stream().mapToInt(text -> Excerpt.of(text).length()).sum()
          + trials.stream().mapToInt(Item::characters).sum();
    }

    private static int characters(ScoredTrial scored) {
      return Excerpt.of(scored.trial().outcome()).length() + FIGURES_OF_A_TRIAL;
    }
  }

  static Examples of(ReportIndex index) {
    Map<String, List<ScoredTrial>> trials =
        index.report().trials().stream()
            .collect(Collectors.groupingBy(scored -> scored.trial().exampleId()));
    Grading grading = new Grading(index);
    List<Item> sorted =
        index.experiment().data().test().stream()
            .map(example -> new Item(example, trials.getOrDefault(example.id(), List.of())))
            .sorted(Comparator.comparingDouble((Item item) -> -grading.disagreement(item.trials())))
            .toList();
    List<Item> embedded = bounded(sorted);
    return new Examples(
        new ExampleJson(index, grading).write(embedded), note(embedded.size(), sorted.size()));
  }

  private static List<Item> bounded(List<Item> items) {
    List<Item> bounded = new ArrayList<>();
    long characters = 0;
    for (Item item : items) {
      characters += item.characters();
      if (bounded.size() == MOST_EXAMPLES || characters > MOST_CHARACTERS) {
        break;
      }
      bounded.add(item);
    }
    return bounded;
  }

  private static String note(int embedded, int all) {
    String examples = Words.many(all, "test example", "test examples");
    if (embedded == all) {
      return "All " + examples + ", those first on which the approaches disagree most.";
    }
    return "%s of %s, those on which the approaches disagree most. trials.csv holds all."
        .formatted(Figures.count(embedded), examples);
  }
}
