package dev.suffice.reports.html;

import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** A model's price in a sentence. */
final class PriceWords {
  private PriceWords() {}

  static String of(Price price) {
    return price instanceof TokenPrice tokens ? tokens(tokens) : hardware((HardwarePrice) price);
  }

  private static String tokens(TokenPrice price) {
    List<String> parts = new ArrayList<>();
    parts.add(tariff(price.tariff()));
    for (LongContext tier : price.longContext()) {
      parts.add(
          "above %s tokens of input %s"
              .formatted(Figures.count(tier.aboveTokens()), tariff(tier.tariff())));
    }
    price.tuning().map(PriceWords::tuning).ifPresent(parts::add);
    return String.join("; ", parts) + " (per million tokens)";
  }

  private static String tariff(Tariff tariff) {
    return rates(tariff.now())
        + tariff.batch().map(batch -> "; in batches " + rates(batch)).orElse("");
  }

  private static String rates(TokenRates rates) {
    List<String> parts = new ArrayList<>();
    parts.add(part(rates.input(), "input"));
    rates.cachedInput().ifPresent(money -> parts.add(part(money, "cached input")));
    rates.cacheWrite().ifPresent(money -> parts.add(part(money, "cache write")));
    parts.add(part(rates.output(), "output"));
    return String.join(", ", parts);
  }

  private static String tuning(TuningPrice price) {
    List<String> parts = new ArrayList<>();
    parts.add("training " + price.training().map(Figures::price).orElse("unknown"));
    price.minimumFee().ifPresent(fee -> parts.add("at least " + Figures.price(fee)));
    price.tariff().ifPresent(tariff -> parts.add("tuned " + tariff(tariff)));
    price.hostingPerHour().ifPresent(hour -> parts.add(Figures.price(hour) + " an hour"));
    price.storagePerMonth().ifPresent(month -> parts.add(Figures.price(month) + " a month stored"));
    return String.join(", ", parts);
  }

  private static String part(Money money, String name) {
    return Figures.price(money) + " " + name;
  }

  private static String hardware(HardwarePrice price) {
    String perHour = Figures.price(price.perHour()) + " an hour";
    String concurrent = Words.many(price.concurrent(), "request", "requests") + " at a time";
    return price.hosting() == Hosting.DEDICATED
        ? "%s, around the clock, %s".formatted(perHour, concurrent)
        : "%s, shared, %s, %s used"
            .formatted(perHour, concurrent, Figures.share(price.utilisation(), 0));
  }
}
