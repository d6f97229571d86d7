package dev.suffice.config.data;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.task.Example;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final List<Example> leftOut = new ArrayList<>();

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
    long rows = splits.all().count();
    var overlap = new OverlapCheck(data.overlap().orElse(Overlap.DROP), block, problems, leftOut);
    overlap.separate(splits.training(), "training", splits.test()).ifPresent(warnings::add);
    overlap.separate(splits.validation(), "validation", splits.test()).ifPresent(warnings::add);
    if (layout.oneAnswer()) {
      warnings.addAll(DirtyData.contradictions(splits.all()));
    }
    boolean isWhole = data.limit().isEmpty() && splits.all().count() == rows;
    return dataset(splits, isWhole, before);
  }

  private Optional<LoadedData> dataset(Splits splits, boolean isWhole, int before) {
    Optional<Written> empty = emptyFile(splits);
    if (empty.isPresent()) {
      problems.add(
          empty.get().location(),
          empty.get().path(),
          "'%s' holds no rows.".formatted(empty.get().text()),
          "Approaches are judged by them: write some, below the names of the fields.");
    } else if (splits.test().isEmpty()) {
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
                new Dataset(splits.training(), splits.validation(), splits.test(), leftOut),
                warnings,
                isWhole));
  }

  /** The file that should have held the test rows, if it holds nothing. */
  private Optional<Written> emptyFile(Splits splits) {
    return data.test()
        .filter(file -> splits.test().isEmpty())
        .or(() -> data.file().filter(file -> splits.all().findAny().isEmpty()));
  }

  private Splits oneFile(Written file) {
    List<Example> examples = examples(file, "row");
    if (data.split().isPresent()) {
      return new Splitter(data.split().get(), data).split(examples);
    }
    return new Splits(new ArrayList<>(), new ArrayList<>(), examples);
  }

  private Splits fileEach() {
    List<Example> train = examples(data.train(), "train");
    List<Example> test = examples(data.test(), "test");
    if (data.split().isPresent()) {
      Splits shares = new Splitter(data.split().get(), data).split(train);
      return new Splits(shares.training(), shares.validation(), test);
    }
    return new Splits(train, examples(data.validation(), "validation"), test);
  }

  private List<Example> examples(Optional<Written> file, String prefix) {
    return file.map(one -> examples(one, prefix)).orElseGet(ArrayList::new);
  }

  private List<Example> examples(Written file, String prefix) {
    var reader = new DataFile(file, prefix, data, maker);
    return reader.read(folder, problems, files::add);
  }

  /** A field that no row has is one mistake in the experiment, not one in every row. */
  private void checkFields() {
    String names = files.stream().map(RowProblems::fileName).collect(Collectors.joining(" or "));
    Stream.concat(layout.everywhere(data).stream(), layout.somewhere().stream())
        .filter(field -> !maker.seenFields().contains(field.text()))
        .forEach(
            field -> {
              files.forEach(file -> file.forget(ExampleMaker.missing(field.text())));
              problems.add(
                  field.location(),
                  field.path(),
                  "No row of %s has a field '%s'.".formatted(names, field.text()),
                  Suggestion.remedy(field.text(), maker.seenFields()));
            });
  }
}
