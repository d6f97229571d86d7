package dev.suffice.config.price;

import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.ImportedPrices;
import dev.suffice.api.money.ImportedPrices.LeftOut;
import dev.suffice.api.money.PriceFormat;
import dev.suffice.api.money.PricedModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers what an import takes over and what it leaves. For one thread. */
final class Haul {
  private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9._-]{1,60}");
  private static final Pattern NAME = Pattern.compile("[!-~]{1,200}");
  private static final int MOST_MODELS = 20_000;
  private static final int SHOWN = 60;

  private final Map<Name, PricedModel> models = new LinkedHashMap<>();
  private final Set<LeftOut> leftOut = new LinkedHashSet<>();
  private final Set<String> taken = new HashSet<>();

  /** A model's provider and name. */
  record Name(String provider, String model) {
    @Override
    public String toString() {
      return shortened(provider) + "/" + shortened(model);
    }

    private static String shortened(String text) {
      String visible = text.replaceAll("[^!-~]", "?");
      return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "...";
    }
  }

  /** Leaves a whole model. */
  void leave(Name name, String reason) {
    leftOut.add(new LeftOut(name.toString(), Optional.empty(), reason));
  }

  /** Leaves one figure of a model. */
  void leave(Name name, String figure, String reason) {
    leftOut.add(new LeftOut(name.toString(), Optional.of(figure), reason));
  }

  /** Takes a model over, unless one of that name was taken already. */
  void take(Name name, List<DatedPrice> prices, Optional<LocalDate> retires) {
    if (!PROVIDER.matcher(name.provider()).matches() || !NAME.matcher(name.model()).matches()) {
      leave(name, "its name is too long, or holds blanks or other than ASCII");
      return;
    }
    if (models.size() == MOST_MODELS) {
      leave(name, "there are more than %s models".formatted(MOST_MODELS));
      return;
    }
    if (!taken.add(name.provider() + "/" + name.model())) {
      leave(name, "a model of this name was taken over already");
      return;
    }
    models.put(
        name,
        new PricedModel(
            name.provider(), name.model(), List.of(), prices, retires, Optional.empty()));
  }

  /** Gives a model that was taken further names, those that no other has. */
  void also(Name name, List<String> names) {
    List<String> free = new ArrayList<>();
    for (String other : names) {
      boolean fits = NAME.matcher(other).matches();
      if (fits && taken.add(name.provider() + "/" + other)) {
        free.add(other);
      } else if (!other.equals(name.model())) {
        leave(name, Name.shortened(other), "a name that another model has already");
      }
    }
    models.computeIfPresent(
        name,
        (key, model) -> model.named(Stream.concat(model.names().stream(), free.stream()).toList()));
  }

  boolean isTaken(Name name) {
    return models.containsKey(name);
  }

  ImportedPrices done(PriceFormat format) {
    return new ImportedPrices(format, List.copyOf(models.values()), List.copyOf(leftOut));
  }
}
