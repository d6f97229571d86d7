package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.promptfoo.TestBlock.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code tests:} and {@code scenarios:}, and what they inherit from {@code defaultTest:}. */
final class Tests {
  private static final String KEY = "tests";
  private static final String SCENARIOS = "scenarios";
  private static final Set<String> OF_A_SCENARIO = Set.of("config", "tests", "description");
  private static final int MOST = 1_000_000;

  private final Sources sources;
  private final Assertions assertions;
  private final Remarks remarks;
  private final TestReader reader;
  private final List<ImportedTest> found = new ArrayList<>();

  Tests(Sources sources, Assertions assertions, Remarks remarks, TestReader reader) {
    this.sources = sources;
    this.assertions = assertions;
    this.remarks = remarks;
    this.reader = reader;
  }

  /** The tests, each with what it inherits. */
  List<ImportedTest> read(Mapping root, Mapping defaultTest) {
    TestBlock inherited = reader.readDefault(defaultTest);
    Values.items(root, KEY).forEach(item -> read(item, inherited));
    Values.items(root, SCENARIOS).forEach(item -> scenarios(item, inherited));
    return List.copyOf(found);
  }

  /** A scenario, or a file of some; files named in files are not followed. */
  private void scenarios(Value item, TestBlock inherited) {
    Optional<String> reference = Values.text(item);
    if (reference.isEmpty()) {
      scenario(item, inherited);
      return;
    }
    for (String file : sources.find(reference.get(), item.location(), SCENARIOS)) {
      sources
          .document(file, item.location(), SCENARIOS)
          .map(Values::items)
          .orElse(List.of())
          .forEach(one -> scenario(one, inherited));
    }
  }

  /** Each of its tests with each of its configurations. */
  private void scenario(Value item, TestBlock inherited) {
    if (!(item instanceof Mapping block)
        || block.get("config").isEmpty()
        || block.get(KEY).isEmpty()) {
      remarks.left(item.location(), "A scenario without `config` and `tests`.");
      return;
    }
    block
        .entries()
        .forEach(
            (key, entry) -> {
              if (!OF_A_SCENARIO.contains(key)) {
                remarks.left(entry.key(), "`%s` of a scenario.".formatted(key));
              }
            });
    for (Value config : Values.items(block, "config")) {
      if (config instanceof Mapping given) {
        TestBlock shared = reader.read(given).over(inherited);
        Values.items(block, KEY).forEach(test -> read(test, shared));
      } else {
        remarks.left(config.location(), "The configuration of a scenario that is no block.");
      }
    }
  }

  private void read(Value item, TestBlock inherited) {
    if (item instanceof Mapping block && block.get("path").isEmpty()) {
      block(block, inherited);
      return;
    }
    Optional<String> reference =
        item instanceof Mapping block ? Values.text(block, "path") : Values.text(item);
    if (reference.isEmpty()) {
      remarks.left(item.location(), "A test that is neither a block of keys nor a file.");
      return;
    }
    files(reference.get(), item.location(), inherited);
  }

  private void files(String reference, Location place, TestBlock inherited) {
    String ending = Sources.ending(reference);
    boolean isTable = ending.equals("csv") || ending.equals("tsv");
    if (!isTable && !List.of("yaml", "yml", "json", "jsonl").contains(ending)) {
      remarks.left(
          place, "Tests from %s: write them as csv, jsonl, json or yaml.".formatted(reference));
      return;
    }
    for (String file : sources.find(reference, place, KEY)) {
      if (isTable) {
        var table = new TableRow(sources.shown(file), remarks);
        for (RowsFile.Row row : sources.rows(file, place, KEY)) {
          make(table.read(row).over(inherited));
        }
      } else if (ending.equals("jsonl")) {
        sources.lines(file, place, KEY).forEach(line -> block(line, inherited));
      } else {
        sources
            .document(file, place, KEY)
            .map(Values::items)
            .orElse(List.of())
            .forEach(test -> block(test, inherited));
      }
    }
  }

  /** A test of a file; files named in files are not followed. */
  private void block(Value test, TestBlock inherited) {
    if (test instanceof Mapping block) {
      make(reader.read(block).over(inherited));
    } else {
      remarks.left(test.location(), "A test that is no block of keys.");
    }
  }

  /** One test for each combination of values. */
  private void make(TestBlock block) {
    if (block.vars().values().stream().anyMatch(List::isEmpty)) {
      remarks.left(block.location(), "A test with a variable that has no values.");
      return;
    }
    if (combinations(block) + found.size() > MOST) {
      remarks.left(block.location(), "More than a million combinations of values.");
      return;
    }
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<Value>> var : block.vars().entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> known : all) {
        for (Value value : var.getValue()) {
          Map<String, String> next = new LinkedHashMap<>(known);
          next.put(var.getKey(), text(value));
          longer.add(next);
        }
      }
      all = longer;
    }
    all.forEach(vars -> make(block, vars));
  }

  /** How many there are; of very many, no more than that. */
  private static long combinations(TestBlock block) {
    long combinations = 1;
    for (List<Value> values : block.vars().values()) {
      combinations = Math.min(combinations, MOST + 1L) * values.size();
    }
    return combinations;
  }

  private void make(TestBlock block, Map<String, String> vars) {
    List<ObjectNode> kept = new ArrayList<>();
    for (Written written : block.assertions()) {
      assertions.read(written.assertion(), vars, written.place()).ifPresent(kept::add);
    }
    if (kept.isEmpty()) {
      remarks.left(
          block.location(), "A test of which nothing is asked that could be carried over.");
      return;
    }
    found.add(new ImportedTest(block.location(), vars, block.metadata(), kept));
  }

  private String text(Value value) {
    String text = Values.text(value).orElseGet(() -> Values.json(value).toString());
    if (!Sources.isReference(text)) {
      return text;
    }
    if (List.of("txt", "md", "json", "yaml", "yml").contains(Sources.ending(text))) {
      return sources.text(text, value.location(), "vars").orElse("");
    }
    remarks.changed(
        value.location(),
        "A value from a program, picture or the like: the name of its file stands there.");
    return text;
  }
}
