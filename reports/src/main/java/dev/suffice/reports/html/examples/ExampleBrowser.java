package dev.suffice.reports.html.examples;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.text.RequestUnit;
import java.util.List;

/**
 * The examples that can be looked through in the page, biggest disagreements first, as many as fit.
 *
 * @param data what the page's script reads: see {@link ExampleData}, within {@link Packed}
 * @param unit for how many requests costs are given: {@code for 1,000 requests}
 * @param notes how many there are and what was left out, in sentences
 * @param first the first few, for those who have no script
 */
public record ExampleBrowser(
    String data, String unit, List<String> notes, List<FirstExample> first) {
  private static final int LISTED = 10;

  public ExampleBrowser {
    notes = List.copyOf(notes);
    first = List.copyOf(first);
  }

  public static ExampleBrowser of(RunReport report, Grading grading) {
    return of(report, grading, Room.OF_A_PAGE);
  }

  static ExampleBrowser of(RunReport report, Grading grading, Room room) {
    List<Item> items = Item.sorted(report, grading);
    Embedding embedding = new Embedding(room, Texts.longest(items, room.characters()));
    embedding.embed(
        new ExampleData(report, grading, embedding.longest()),
        new PromptData(report.prompts()),
        items);
    return new ExampleBrowser(
        embedding.data(),
        RequestUnit.fitting(report.analysis().approaches()).phrase(),
        embedding.notes(),
        items.stream().limit(LISTED).map(item -> FirstExample.of(item, grading)).toList());
  }
}
