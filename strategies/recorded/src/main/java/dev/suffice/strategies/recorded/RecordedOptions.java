package dev.suffice.strategies.recorded;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.recording.Columns;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An approach that somebody else ran: its answers, one row for each example, or figures that were
 * published of it.
 *
 * @param form how the approach works, to break ties of cost by simplicity; prompting when left out
 */
public record RecordedOptions(
    @Description("Answers made elsewhere, one row each: jsonl, json (a list), csv or tsv.")
        Optional<RowsFile> file,
    @Description("Which fields of a row hold what.") Optional<Columns> columns,
    @Description("Published figures instead: {accuracy: 0.875, n: 910}.")
        Optional<Aggregate> aggregate,
    @Description("How the approach works; the simpler of two that cost about the same wins.")
        Optional<Form> form)
    implements StrategyOptions {
  public RecordedOptions {
    if (file.isPresent() == aggregate.isPresent()) {
      throw new IllegalArgumentException(
          file.isPresent()
              ? "aggregate goes without `file`: published figures have no answers of their own"
              : "write `file: answers.jsonl`, or `aggregate: {accuracy: 0.875, n: 910}`");
    }
    if (aggregate.isPresent() && columns.isPresent()) {
      throw new IllegalArgumentException("columns goes with `file`, not with an aggregate");
    }
    Objects.requireNonNull(form, "form");
  }

  @Override
  public Simplicity simplicity() {
    return new Simplicity(form.orElse(Form.PROMPTING), 0);
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public Optional<Recording> recording() {
    return aggregate.<Recording>map(figures -> figures).or(this::answers);
  }

  private Optional<Recording> answers() {
    return file.map(rows -> new Recording.Answers(rows, columns.orElse(Columns.USUAL)));
  }
}
