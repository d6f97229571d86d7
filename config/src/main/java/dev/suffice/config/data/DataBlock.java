package dev.suffice.config.data;

import dev.suffice.api.catalog.Description;
import dev.suffice.config.form.Written;
import java.util.Optional;
import java.util.OptionalInt;

/** The {@code data:} block: one file and a split, or one file per split. */
public record DataBlock(
    @Description("One file with all rows: jsonl, json (a list of objects), csv or tsv.")
        Optional<Written> file,
    @Description(
            "How the rows of the one file are shared out, without it all are test rows; or those of"
                + " `train`, into train and validation.")
        Optional<SplitBlock> split,
    @Description("Exact shares for each value of this field; a new row can then move others.")
        Optional<Written> stratifyBy,
    @Description(
            "Rows with the same value of this field stay on the same side; the cluster by default.")
        Optional<Written> groupBy,
    @Description("The file approaches may learn and take demonstrations from.")
        Optional<Written> train,
    @Description("The file settings may be chosen by; never shown as demonstrations.")
        Optional<Written> validation,
    @Description("The file approaches are judged by.") Optional<Written> test,
    @Description("Rows read from each file, before the split.") OptionalInt limit,
    @Description("What happens to texts that stand in both training and test.")
        Optional<Overlap> overlap,
    @Description("The field that holds a row's id; `id` where there is one.")
        Optional<Written> id) {
  public DataBlock {
    boolean separate = train.isPresent() || validation.isPresent() || test.isPresent();
    if (file.isPresent() && separate) {
      throw new IllegalArgumentException(
          "file goes with `split`; write either that or `train` and `test`");
    }
    if (file.isEmpty() && test.isEmpty()) {
      throw new IllegalArgumentException(
          "There are no data to judge by: write `file: data.csv` with `split: {train: 40%, test: 60%}`, or `train: a.csv` and"
              + " `test: b.csv`");
    }
    split.ifPresent(shares -> requireFitting(shares, file.isPresent(), train, validation));
    if (split.isEmpty() && stratifyBy.isPresent()) {
      throw new IllegalArgumentException("stratify-by needs a `split` whose shares it keeps");
    }
    if (split.isEmpty() && groupBy.isPresent()) {
      throw new IllegalArgumentException("group-by needs a `split` to keep groups together in");
    }
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException("limit must be at least 1: " + limit.getAsInt());
    }
  }

  private static void requireFitting(
      SplitBlock split, boolean oneFile, Optional<Written> train, Optional<Written> validation) {
    if (oneFile && split.test().isEmpty()) {
      throw new IllegalArgumentException(
          "split needs a share of test rows: {train: 40%, test: 60%}");
    }
    if (!oneFile && (train.isEmpty() || validation.isPresent() || split.test().isPresent())) {
      throw new IllegalArgumentException(
          "with a file per split, `split` shares out the rows of `train` alone, where there is no"
              + " file for validation: {train: 90%, validation: 10%}");
    }
  }
}
