package dev.suffice.config.price;

import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PricedModel;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.document.YamlReader;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Keys;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads price catalogues as YAML. For one thread. */
final class CatalogueReader {
  private static final String MODELS = "models";

  /** A model as it is written. */
  private record Entry(
      String provider,
      String model,
      List<String> also,
      Optional<LocalDate> retires,
      Optional<String> note,
      List<DatedPrice> prices) {
    PricedModel priced() {
      return new PricedModel(provider, model, also, prices, retires, note);
    }
  }

  private final RecordForm<Entry> entries =
      Forms.STANDARD.with(DatedPrice.class, new DatedPriceForm()).record(Entry.class);
  private final Problems problems;

  CatalogueReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a catalogue; what is wrong becomes problems.
   *
   * @param file how the text is named to people
   */
  PriceCatalogue read(String file, String text) {
    return new YamlReader(problems)
        .read(file, text)
        .map(this::catalogue)
        .orElse(PriceCatalogue.EMPTY);
  }

  private PriceCatalogue catalogue(Mapping root) {
    var reading = new Reading(problems);
    Keys.check(root, "", List.of(MODELS), Map.of(MODELS, "a list of models"), reading);
    Value list = root.get(MODELS).orElse(root);
    if (!(list instanceof Sequence models)) {
      root.get(MODELS).ifPresent(value -> Forms.refuse(value, MODELS, "a list of models", reading));
      return PriceCatalogue.EMPTY;
    }
    List<PricedModel> priced = new ArrayList<>();
    for (int i = 0; i < models.items().size(); i++) {
      model(models.items().get(i), "%s[%s]".formatted(MODELS, i), reading).ifPresent(priced::add);
    }
    return Refusal.make(root, "", reading, () -> PriceCatalogue.of(priced))
        .orElse(PriceCatalogue.EMPTY);
  }

  private Optional<PricedModel> model(Value value, String path, Reading reading) {
    return entries
        .read(value, path, reading)
        .flatMap(entry -> Refusal.make((Mapping) value, path, reading, entry::priced));
  }
}
