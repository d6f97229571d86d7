package dev.suffice.config.data;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.task.Example;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.form.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the data files of an experiment, splits and cleans them. Used once. */
public final class DatasetReader {
  private final DataBlock data;
  private final Location block;
  private final Layout layout;
  private final Folder folder;
  private final Problems problems;
  private final ExampleMaker maker;
  private final List<RowProblems> files = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /**
   * @param block where the {@code data:} block stands
   */
  public DatasetReader(
      DataBlock data, Location block, Layout layout, Folder folder, Problems problems) {
    this.data = data;
    this.block = block;
    this.layout = layout;
    this.folder = folder;
    this.problems = problems;
    this.maker = new ExampleMaker(layout, data);
  }

  /** The data set; empty when anything is wrong with it. */
  public Optional<LoadedData> read() {
    int before = problems.toList().size();
    Splits splits = data.file().isPresent() ? oneFile(data.file().get()) : fileEach();
    boolean readAny = !maker.seenFields().isEmpty();
    if (readAny) {
      checkFields();
    }
    files.forEach(file -> file.report(problems));
    if (problems.toList().size() > before
        || layout.input().isEmpty()
        || layout.expected().isEmpty()) {
      return Optional.empty();
    }
    separate(splits.training(), "training", splits.test());
    separate(splits.validation(), "validation", splits.test());
    if (layout.oneAnswer()) {
      warnings.addAll(DirtyData.contradictions(splits.all()));
    }
    return dataset(splits, before);
  }

  private Optional<LoadedData> dataset(Splits splits, int before) {
    if (splits.test().isEmpty()) {
      problems.add(
          block,
          "data",
          "The test split has no rows.",
          "Give it more rows or a larger share; approaches are judged by it.");
    }
    return problems.toList().size() > before
        ? Optional.empty()
        : Optional.of(
            new LoadedData(
                new Dataset(splits.training(), splits.validation(), splits.test()), warnings));
  }

  private Splits oneFile(Written file) {
    List<Example> examples = examples(file, "row");
    if (data.split().isPresent()) {
      return new Splitter(data.split().get(), data).split(examples);
    }
    return new Splits(new ArrayList<>(), new ArrayList<>(), examples);
  }

  private Splits fileEach() {
    return new Splits(
        data.train().map(file -> examples(file, "train")).orElseGet(ArrayList::new),
        data.validation().map(file -> examples(file, "validation")).orElseGet(ArrayList::new),
        data.test().map(file -> examples(file, "test")).orElseGet(ArrayList::new));
  }

  /** The examples of a file; rows without id get one from the prefix and their number. */
  private List<Example> examples(Written file, String prefix) {
    List<Example> examples = new ArrayList<>();
    Optional<RowFormat> format = RowFormat.of(file.text());
    if (format.isEmpty()) {
      problems.add(
          file.location(),
          file.path(),
          "The format of '%s' is not known.".formatted(file.text()),
          "Data files end in .jsonl, .json, .csv or .tsv.");
      return examples;
    }
    Optional<Path> path = folder.find(file.text(), file.location(), file.path());
    if (path.isEmpty()) {
      return examples;
    }
    var rowProblems = new RowProblems(folder.show(file.text()));
    files.add(rowProblems);
    var counter = new RowCounter(data.limit());
    new TextFile(path.get(), rowProblems.file())
        .read(
            problems,
            text ->
                format
                    .get()
                    .read(
                        text,
                        row -> {
                          int number = counter.next();
                          maker
                              .make(row, prefix + "-" + number, rowProblems)
                              .ifPresent(examples::add);
                          return counter.wantsMore();
                        },
                        rowProblems));
    return examples;
  }

  /** A field that no row has is one mistake in the experiment, not one in every row. */
  private void checkFields() {
    Stream.concat(layout.everywhere(data).stream(), layout.somewhere().stream())
        .filter(field -> !maker.seenFields().contains(field.text()))
        .forEach(
            field -> {
              files.forEach(file -> file.forget(ExampleMaker.missing(field.text())));
              problems.add(
                  field.location(),
                  field.path(),
                  "No row of the data has a field '%s'.".formatted(field.text()),
                  Suggestion.remedy(field.text(), maker.seenFields()));
            });
  }

  private void separate(List<Example> side, String name, List<Example> test) {
    List<Example> shared = DirtyData.shared(side, test);
    if (shared.isEmpty()) {
      return;
    }
    String found =
        "%,d %s %s a text that also stands in the test split"
            .formatted(shared.size(), name, shared.size() == 1 ? "example has" : "examples have");
    switch (data.overlap().orElse(Overlap.DROP)) {
      case DROP -> {
        Set<String> ids = shared.stream().map(Example::id).collect(Collectors.toSet());
        side.removeIf(example -> ids.contains(example.id()));
        warnings.add("%s, and left out: %s.".formatted(found, DirtyData.named(shared)));
      }
      case KEEP ->
          warnings.add(
              "%s; kept as asked, so scores may be too good: %s."
                  .formatted(found, DirtyData.named(shared)));
      case REFUSE ->
          problems.add(
              block,
              "data.overlap",
              "%s: %s.".formatted(found, DirtyData.named(shared)),
              "Remove them, or write `overlap: drop`.");
    }
  }
}
