package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Refresh;
import dev.suffice.config.document.Value;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.MonthlyRate;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an approach costs beside its model calls, as its author declares it. */
final class CostsForm implements Form<LifeCycle> {
  private static final String SUBJECT = "declared costs";

  /** The {@code refresh:} block. */
  record RefreshBlock(
      @Description("Months from one to the next.") int everyMonths,
      @Description("What one refresh costs beside model calls.") Optional<Money> cost,
      @Description(
              "true: all metered calls of the set-up are made again; a changed corpus is embedded anew.")
          Optional<Boolean> prepareAgain) {
    RefreshBlock {
      if (everyMonths < 1) {
        throw new IllegalArgumentException("every-months must be at least 1: " + everyMonths);
      }
      if (cost.isEmpty() && !prepareAgain.orElse(false)) {
        throw new IllegalArgumentException("a refresh needs a cost, or prepare-again: true");
      }
    }
  }

  /** The {@code costs:} block. */
  record Block(
      @Description("Paid once, and again for the replacement of a model that retires.")
          Optional<Money> setUp,
      @Description("Paid again every so many months.") Optional<RefreshBlock> refresh,
      @Description("Paid every month, however few the requests.") Optional<MonthlyRate> hosting,
      @Description("Paid for every request.") Optional<Money> perRequest,
      @Description("The day these costs were true.") Optional<LocalDate> asOf) {
    Block {
      if (setUp.isEmpty() && refresh.isEmpty() && hosting.isEmpty() && perRequest.isEmpty()) {
        throw new IllegalArgumentException(
            "costs needs one of set-up, refresh, hosting, per-request");
      }
    }

    LifeCycle lifeCycle() {
      return new LifeCycle(
          charge(setUp),
          List.of(),
          refresh.map(this::refresh).stream().toList(),
          charge(hosting.map(MonthlyRate::perMonth)),
          charge(perRequest));
    }

    private Refresh refresh(RefreshBlock again) {
      return new Refresh(
          again.everyMonths(), charge(again.cost()), again.prepareAgain().orElse(false));
    }

    private List<Charge> charge(Optional<Money> amount) {
      return amount.map(this::charge).orElse(List.of());
    }

    private List<Charge> charge(Money amount) {
      Provenance source = asOf.map(Provenance::declared).orElse(Provenance.DECLARED);
      return List.of(new Charge(SUBJECT, amount, source));
    }
  }

  private final RecordForm<Block> block = Forms.STANDARD.record(Block.class);

  @Override
  public Optional<LifeCycle> read(Value value, String path, Reading reading) {
    return block.read(value, path, reading).map(Block::lifeCycle);
  }

  @Override
  public String expectation() {
    return block.expectation();
  }

  @Override
  public ObjectNode schema() {
    return block
        .schema()
        .put("description", "What the approach costs beside its metered model calls.");
  }
}
