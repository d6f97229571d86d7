package dev.suffice.config.price;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.Provenance;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A price of a catalogue: as in an experiment, and besides since when, known when, from where. */
final class DatedPriceForm implements Form<DatedPrice> {
  /**
   * What a catalogue says of a price.
   *
   * @param from first day the price applies
   * @param asOf the day the source said so
   */
  private record Origin(Optional<LocalDate> from, LocalDate asOf, String source) {}

  private final RecordForm<Origin> origins = Forms.STANDARD.record(Origin.class);
  private final RecordForm<TokenBlocks.Tokens> tokens =
      Forms.STANDARD.record(TokenBlocks.Tokens.class);

  @Override
  public Optional<DatedPrice> read(Value value, String path, Reading reading) {
    Optional<Origin> origin = origins.read(value, path, tokens.keys(), reading);
    Optional<TokenBlocks.Tokens> block =
        value instanceof Mapping
            ? tokens.read(value, path, List.of("from", "source"), reading)
            : Optional.empty();
    return origin.flatMap(
        said ->
            block.flatMap(
                price -> Refusal.make((Mapping) value, path, reading, () -> priced(said, price))));
  }

  private static DatedPrice priced(Origin origin, TokenBlocks.Tokens tokens) {
    return new DatedPrice(
        origin.from(), tokens.price(Provenance.catalogue(origin.asOf(), origin.source())));
  }

  @Override
  public String expectation() {
    return "a block with as-of, source, input, output and more";
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = tokens.schema();
    ((ObjectNode) schema.get("properties")).setAll((ObjectNode) origins.schema().get("properties"));
    return schema;
  }
}
