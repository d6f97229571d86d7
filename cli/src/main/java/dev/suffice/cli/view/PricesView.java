package dev.suffice.cli.view;

import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import dev.suffice.runtime.ListedPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What models cost, exact to the digit. */
public final class PricesView {
  private static final String NONE = "-";

  private PricesView() {}

  /** A model per line, its price of today. */
  public static List<Line> list(List<ListedPrice> prices, int width) {
    if (prices.isEmpty()) {
      return List.of(Line.of("No model of that kind."));
    }
    List<Column> columns =
        List.of(
            Column.left("model"),
            Column.right("input"),
            Column.right("cached"),
            Column.right("output"),
            Column.left("as of"),
            Column.left("retires"));
    long old = prices.stream().filter(ListedPrice::old).count();
    long own = prices.stream().filter(price -> !price.shipped()).count();
    return new Lines(width)
        .add(new TextTable(columns, prices.stream().map(PricesView::row).toList()).lines(width))
        .gap()
        .paragraph(
            Style.FAINT,
            "US dollars per million tokens. %s, %s of them from prices.yaml, %s more than %s days old."
                .formatted(
                    Figures.count(prices.size(), "model"),
                    Figures.count(own),
                    Figures.count(old),
                    Provenance.FRESH_DAYS))
        .done();
  }

  /** Everything known of some models. */
  public static List<Line> show(List<ListedPrice> prices, int width) {
    var lines = new Lines(width);
    prices.forEach(price -> show(price, lines));
    return lines.done();
  }

  private static List<Span> row(ListedPrice listed) {
    PricedModel model = listed.model();
    Optional<TokenPrice> price = listed.today().map(DatedPrice::price);
    Optional<TokenRates> rates = price.map(now -> now.tariff().now());
    return Stream.of(
            model.fullName(),
            rates.map(now -> plain(now.input())).orElse(NONE),
            rates.flatMap(TokenRates::cachedInput).map(PricesView::plain).orElse(NONE),
            rates.map(now -> plain(now.output())).orElse(NONE),
            price.flatMap(now -> now.provenance().asOf()).map(Object::toString).orElse(NONE),
            model.retires().map(Object::toString).orElse(""))
        .map(text -> new Span(Style.PLAIN, text))
        .toList();
  }

  private static void show(ListedPrice listed, Lines lines) {
    PricedModel model = listed.model();
    lines.gap().add(Line.of(Style.STRONG, model.fullName()));
    if (!model.also().isEmpty()) {
      lines.fact("also", String.join(", ", model.also()));
    }
    lines.fact("catalogue", listed.shipped() ? "comes with Suffice" : "prices.yaml");
    model.retires().ifPresent(day -> lines.fact("retires", day.toString()));
    model.note().ifPresent(note -> lines.fact("note", note));
    for (DatedPrice price : model.prices()) {
      boolean applies = listed.today().filter(price::equals).isPresent();
      price(price, applies, applies && listed.old(), lines);
    }
  }

  private static void price(DatedPrice dated, boolean applies, boolean old, Lines lines) {
    String since = dated.from().map(day -> "From " + day).orElse("All along");
    lines.gap().add(Line.of(since + (applies ? ", applies today" : "")));
    TokenPrice price = dated.price();
    tariff("tokens", price.tariff(), "", lines);
    for (LongContext tier : price.longContext()) {
      String above = "above %s of input: ".formatted(Figures.count(tier.aboveTokens()));
      tariff("long input", tier.tariff(), above, lines);
    }
    price
        .cache()
        .ifPresent(
            cache ->
                lines.fact(
                    "cache",
                    "from %s tokens, for %s%s"
                        .formatted(
                            Figures.count(cache.minimumTokens()),
                            Figures.time(cache.lifetime()),
                            cache.renewedByHits() ? " after the last hit" : "")));
    price.tuning().ifPresent(tuning -> tuning(tuning, lines));
    lines.fact(
        "as of",
        price.provenance().asOf().orElseThrow()
            + (old ? ", more than %s days ago".formatted(Provenance.FRESH_DAYS) : ""));
    lines.fact("source", price.provenance().source().orElseThrow());
  }

  private static void tariff(String name, Tariff tariff, String condition, Lines lines) {
    lines.fact(name, condition + rates(tariff.now()));
    tariff.batch().ifPresent(batch -> lines.fact("", condition + "in batches " + rates(batch)));
  }

  private static void tuning(TuningPrice tuning, Lines lines) {
    var parts = new ArrayList<String>();
    parts.add(
        tuning.training().map(money -> dollars(money) + " a million tokens").orElse("unknown"));
    tuning.minimumFee().ifPresent(fee -> parts.add("at least " + dollars(fee)));
    tuning.hostingPerHour().ifPresent(hour -> parts.add(dollars(hour) + " an hour deployed"));
    tuning.storagePerMonth().ifPresent(month -> parts.add(dollars(month) + " a month stored"));
    lines.fact("training", String.join(", ", parts));
    tuning.tariff().ifPresent(tuned -> tariff("tuned", tuned, "", lines));
  }

  private static String rates(TokenRates rates) {
    var parts = new ArrayList<String>();
    parts.add(dollars(rates.input()) + " input");
    rates.cachedInput().ifPresent(money -> parts.add(dollars(money) + " cached input"));
    rates.cacheWrite().ifPresent(money -> parts.add(dollars(money) + " cache write"));
    parts.add(dollars(rates.output()) + " output");
    return String.join(", ", parts);
  }

  private static String dollars(Money money) {
    return "$" + plain(money);
  }

  private static String plain(Money money) {
    return money.toPlainString();
  }
}
