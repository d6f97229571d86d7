package dev.suffice.config.price;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Provenance;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.HourlyRate;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Refusal;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Share;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** A price by the hour of hardware or by the token. */
public final class PriceForm implements Form<Price> {
  /** Both ways to write a price. */
  public static final String EXAMPLES =
      "{hardware: 0.20 USD per hour, hosting: shared} or"
          + " {input: 0.10 USD per million, output: 0.40 USD per million}";

  private static final double USUAL_UTILISATION = 0.5;

  /** A machine of one's own. */
  record HardwareBlock(
      @Description("Price of one machine.") HourlyRate hardware,
      @Description("Whether idle time is paid for: dedicated (the default) or shared.")
          Optional<Hosting> hosting,
      @Description("Share of a shared machine's time that serves requests; 50% by default.")
          Optional<Share> utilisation,
      @Description("Requests one machine serves at the same time; 1 by default.")
          OptionalInt concurrent,
      @Description("The day this price was true.") Optional<LocalDate> asOf) {
    HardwareBlock {
      if (utilisation.isPresent() && !hosting.equals(Optional.of(Hosting.SHARED))) {
        throw new IllegalArgumentException(
            "utilisation goes with `hosting: shared`; a dedicated machine is paid for whole");
      }
    }
  }

  private final RecordForm<HardwareBlock> hardware = Forms.STANDARD.record(HardwareBlock.class);
  private final RecordForm<TokenBlocks.Tokens> tokens =
      Forms.STANDARD.record(TokenBlocks.Tokens.class);

  @Override
  public Optional<Price> read(Value value, String path, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    boolean byToken =
        mapping.entries().containsKey("input") || mapping.entries().containsKey("output");
    if (byToken) {
      return tokens
          .read(value, path, reading)
          .flatMap(block -> Refusal.make(mapping, path, reading, block::price));
    }
    return hardware
        .read(value, path, reading)
        .flatMap(block -> Refusal.make(mapping, path, reading, () -> hardwarePrice(block)));
  }

  @Override
  public String expectation() {
    return EXAMPLES;
  }

  @Override
  public ObjectNode schema() {
    return Schemas.anyOf(hardware.schema(), tokens.schema());
  }

  private static HardwarePrice hardwarePrice(HardwareBlock block) {
    Hosting hosting = block.hosting().orElse(Hosting.DEDICATED);
    double usual = hosting == Hosting.SHARED ? USUAL_UTILISATION : 1;
    return new HardwarePrice(
        block.hardware().perHour(),
        hosting,
        block.concurrent().orElse(1),
        block.utilisation().map(Share::value).orElse(usual),
        provenance(block, hosting));
  }

  /** A price that hangs on an assumption is assumed. */
  private static Provenance provenance(HardwareBlock block, Hosting hosting) {
    if (hosting == Hosting.SHARED && block.utilisation().isEmpty()) {
      return Provenance.ASSUMED;
    }
    return block.asOf().map(Provenance::declared).orElse(Provenance.DECLARED);
  }
}
