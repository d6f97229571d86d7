package dev.suffice.api.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Models with their prices, found by provider and name. Immutable; safe for any thread. */
public final class PriceCatalogue {
  public static final PriceCatalogue EMPTY = new PriceCatalogue(Map.of());

  /** Models by name, by provider. */
  private final Map<String, Map<String, PricedModel>> byProvider;

  private PriceCatalogue(Map<String, Map<String, PricedModel>> byProvider) {
    this.byProvider = byProvider;
  }

  /**
   * Collects models under all their names.
   *
   * @throws IllegalArgumentException when two of a provider have a name in common
   */
  public static PriceCatalogue of(Collection<PricedModel> models) {
    var byProvider = new TreeMap<String, Map<String, PricedModel>>();
    for (PricedModel model : models) {
      Map<String, PricedModel> names =
          byProvider.computeIfAbsent(model.provider(), provider -> new TreeMap<>());
      for (String name : model.names()) {
        PricedModel other = names.putIfAbsent(name, model);
        if (other != null) {
          throw new IllegalArgumentException(
              "The model %s/%s stands twice in the catalogue: as %s and as %s"
                  .formatted(model.provider(), name, other.model(), model.model()));
        }
      }
    }
    return new PriceCatalogue(byProvider);
  }

  /** The model of a provider with this very name. */
  public Optional<PricedModel> find(String provider, String model) {
    return Optional.ofNullable(byProvider.getOrDefault(provider, Map.of()).get(model));
  }

  /** All names of a provider's models in alphabetical order; empty for an unknown provider. */
  public List<String> names(String provider) {
    return List.copyOf(byProvider.getOrDefault(provider, Map.of()).keySet());
  }

  /** The providers in alphabetical order. */
  public List<String> providers() {
    return List.copyOf(byProvider.keySet());
  }

  /** The models by provider and name. */
  public List<PricedModel> models() {
    return byProvider.values().stream()
        .flatMap(names -> names.values().stream().distinct())
        .sorted(Comparator.comparing(PricedModel::provider).thenComparing(PricedModel::model))
        .toList();
  }

  /**
   * This catalogue where it knows a name, the other one elsewhere. A model of the other that has
   * some of its names here is left with the rest of them.
   */
  public PriceCatalogue over(PriceCatalogue other) {
    var both = new ArrayList<>(models());
    for (PricedModel model : other.models()) {
      List<String> free =
          model.names().stream().filter(name -> find(model.provider(), name).isEmpty()).toList();
      if (!free.isEmpty()) {
        both.add(model.named(free));
      }
    }
    return of(both);
  }
}
