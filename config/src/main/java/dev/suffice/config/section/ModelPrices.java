package dev.suffice.config.section;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.price.PriceBook;
import dev.suffice.config.price.PriceForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The price of a declared model: written there, else the catalogue's for its provider and name on
 * the day of the book. A server at an address of its own has a price of its own; {@code price:
 * openai/gpt-6-luna} names a catalogue's.
 */
final class ModelPrices {
  private static final String PRICE = "price";
  private static final String WRITTEN =
      "`price: " + PriceForm.EXAMPLES.replace(" or ", "` or `price: ") + "`";

  private final PriceForm written = new PriceForm();
  private final PriceBook book;
  private final Reading reading;

  ModelPrices(PriceBook book, Reading reading) {
    this.book = book;
    this.reading = reading;
  }

  /**
   * The price.
   *
   * @param path of the model
   * @param provider empty when there was a problem with it, so that nothing can be looked up
   */
  Optional<Price> read(Mapping model, String path, Optional<String> provider) {
    Optional<Value> price = model.get(PRICE);
    if (price.isPresent()) {
      return price(price.get(), Paths.child(path, PRICE));
    }
    boolean misspelt = Suggestion.near(PRICE, model.entries().keySet()).isPresent();
    if (misspelt || provider.isEmpty()) {
      return Optional.empty();
    }
    return looksUp(model)
        ? found(model, path, provider.get())
        : unknown(model, path, "The price of this model is not known.", "");
  }

  /** The day the vendor stops serving a model paid by the token, where the catalogue knows it. */
  Optional<LocalDate> retires(Mapping model, Optional<String> provider, Price price) {
    return looksUp(model) && price instanceof TokenPrice
        ? provider
            .flatMap(word -> model.text("model").flatMap(name -> book.find(word, name)))
            .flatMap(PricedModel::retires)
        : Optional.empty();
  }

  private static boolean looksUp(Mapping model) {
    return model.text("model").isPresent() && model.get("base-url").isEmpty();
  }

  private Optional<Price> price(Value value, String path) {
    if (!(value instanceof Value.Scalar named) || !named.text().contains("/")) {
      return written.read(value, path, reading);
    }
    int slash = named.text().indexOf('/');
    String provider = named.text().substring(0, slash);
    String name = named.text().substring(slash + 1);
    return book.find(provider, name)
        .flatMap(model -> onTheDay(model, value, path))
        .or(() -> missing(value, path, provider, name));
  }

  private Optional<Price> found(Mapping model, String path, String provider) {
    Value name = model.get("model").orElseThrow();
    String text = model.text("model").orElseThrow();
    Optional<PricedModel> priced = book.find(provider, text);
    if (priced.isPresent()) {
      return onTheDay(priced.get(), name, Paths.child(path, PRICE));
    }
    if (book.catalogue().providers().contains(provider)) {
      return missing(name, Paths.child(path, PRICE), provider, text);
    }
    return unknown(model, path, "The price of this model is not known.", "");
  }

  private Optional<Price> onTheDay(PricedModel model, Value value, String path) {
    Optional<Price> price = model.on(book.day()).map(dated -> dated.price());
    if (price.isEmpty()) {
      reading.problem(
          value,
          path,
          "The price catalogue knows %s only from %s on."
              .formatted(
                  model.fullName(),
                  model.after(book.day()).flatMap(dated -> dated.from()).orElseThrow()),
          "Add %s.".formatted(WRITTEN));
    }
    return price;
  }

  private Optional<Price> missing(Value value, String path, String provider, String name) {
    List<String> known = book.catalogue().names(provider);
    String what =
        known.isEmpty()
            ? "The price catalogue knows no provider '%s'.".formatted(provider)
            : "The price of '%s' is not known: %s has no such model in the price catalogue."
                .formatted(name, provider);
    String near =
        known.isEmpty()
            ? Suggestion.remedy(provider, book.catalogue().providers())
            : Suggestion.remedy(name, known);
    return unknown(value, path, what, near + " ");
  }

  private Optional<Price> unknown(Value value, String path, String what, String near) {
    String place = path.endsWith(PRICE) ? path : Paths.child(path, PRICE);
    reading.problem(
        value,
        place,
        what,
        "%sAdd %s, or name a catalogue's: `price: openai/gpt-6-luna`.".formatted(near, WRITTEN));
    return Optional.empty();
  }
}
