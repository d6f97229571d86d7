package dev.suffice.reports.html.examples;

import dev.suffice.reports.text.Excerpt;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** Embeds as much of the examples as there is room for, and says what that is. */
final class Embedding {
  /** Examples of a line: the page reads line by line and stays usable meanwhile. */
  private static final int BLOCK = 100;

  private final Room room;
  private final int longest;
  private final Packed packed = new Packed();
  private final List<String> notes = new ArrayList<>();

  Embedding(Room room, int longest) {
    this.room = room;
    this.longest = longest;
  }

  int longest() {
    return longest;
  }

  void embed(ExampleData data, PromptData prompts, List<Item> items) {
    packed.add(data.head());
    int examples = blocks(items, data::block);
    notes.add(examples(examples, items.size()));
    if (longest < Excerpt.LONGEST) {
      notes.add(
          "Texts of more than %s characters are shortened to fit."
              .formatted(Figures.count(longest)));
    }
    if (items.stream().anyMatch(Embedding::hasPassages)) {
      int shown = blocks(items.subList(0, examples), data::passages);
      if (shown < examples) {
        notes.add("Passages are here for the first %s of them.".formatted(Figures.count(shown)));
      }
    }
    if (items.stream().anyMatch(Embedding::maySendPrompts)) {
      embed(prompts, items.subList(0, examples));
    }
  }

  private void embed(PromptData prompts, List<Item> items) {
    int most = prompted(items);
    int shown = blocks(items.subList(0, most), prompts::block);
    if (!prompts.isAnyFound()) {
      notes.add("Their prompts were not kept.");
    } else if (shown < items.size()) {
      notes.add("Prompts are here for the first %s of them.".formatted(Figures.count(shown)));
    }
  }

  /** The examples whose prompts are looked up. */
  private int prompted(List<Item> items) {
    int examples = 0;
    int trials = 0;
    while (examples < items.size() && trials < room.prompted()) {
      trials += items.get(examples).trials().size();
      examples++;
    }
    return examples;
  }

  /** One part of the data. */
  private interface Part {
    Columns of(List<Item> items);
  }

  /** Adds blocks until there is no more room; tells how many items are in. */
  private int blocks(List<Item> items, Part part) {
    int done = 0;
    while (done < items.size() && packed.length() < room.embedded()) {
      int end = Math.min(items.size(), done + BLOCK);
      packed.add(part.of(items.subList(done, end)));
      done = end;
    }
    return done;
  }

  private static boolean maySendPrompts(Item item) {
    return item.trials().stream().anyMatch(scored -> PromptData.mayHaveSent(scored.trial()));
  }

  private static boolean hasPassages(Item item) {
    return item.trials().stream().anyMatch(scored -> ExampleData.hasPassages(scored.trial()));
  }

  private static String examples(int embedded, int all) {
    String examples = Figures.count(all) + (all == 1 ? " test example" : " test examples");
    return embedded == all
        ? "All %s, those first on which the approaches disagree most.".formatted(examples)
        : "%s of %s, those on which the approaches disagree most; trials.csv holds all."
            .formatted(Figures.count(embedded), examples);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** What is embedded; nothing can be added any more. */
  String data() {
    return packed.base64();
  }
}
