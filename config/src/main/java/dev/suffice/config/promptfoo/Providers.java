package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.price.Prices;
import dev.suffice.config.promptfoo.Vendor.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code providers:}, also called {@code targets:}. */
final class Providers {
  private static final String KEY = "providers";
  private static final Set<String> UNDERSTOOD = Set.of("id", "label", "config", "prompts");

  private final Sources sources;
  private final Prices prices;
  private final Remarks remarks;
  private final List<ImportedModel> found = new ArrayList<>();
  private final Set<String> reading = new HashSet<>();

  Providers(Sources sources, Prices prices, Remarks remarks) {
    this.sources = sources;
    this.prices = prices;
    this.remarks = remarks;
  }

  List<ImportedModel> read(Mapping root) {
    root.get(KEY)
        .or(() -> root.get("targets"))
        .map(Values::items)
        .orElse(List.of())
        .forEach(this::read);
    return List.copyOf(found);
  }

  /** The model of one provider, as graders are named too; empty after a remark. */
  Optional<ImportedModel> one(Value written) {
    int before = found.size();
    read(written);
    return found.size() > before ? Optional.of(found.remove(found.size() - 1)) : Optional.empty();
  }

  private void read(Value item) {
    Optional<String> id = Values.text(item);
    if (id.isPresent()) {
      byId(id.get(), new Mapping(item.location(), Map.of()));
    } else if (item instanceof Mapping block && block.get("id").isPresent()) {
      byId(Values.text(block, "id").orElse(""), block);
    } else if (item instanceof Mapping block && block.entries().size() == 1) {
      var only = block.entries().entrySet().iterator().next();
      var empty = new Mapping(item.location(), Map.of());
      byId(only.getKey(), only.getValue().value() instanceof Mapping keys ? keys : empty);
    } else {
      remarks.left(item.location(), "A provider without an id.");
    }
  }

  private void byId(String id, Mapping block) {
    String ending = Sources.ending(id);
    if (Sources.isReference(id) && Set.of("yaml", "yml", "json").contains(ending)) {
      file(id, block.location());
      return;
    }
    Optional<Named> named = Vendor.of(id);
    if (named.isEmpty()) {
      remarks.left(
          block.location(),
          "The provider %s has no counterpart; a server or program of one's own is asked by `strategy: external`."
              .formatted(id));
      return;
    }
    model(named.get(), id, block);
  }

  /** The providers of a file; one that is being read already names itself. */
  private void file(String name, Location place) {
    if (!reading.add(name)) {
      remarks.left(place, "The file %s, which names itself.".formatted(name));
      return;
    }
    sources.document(name, place, KEY).map(Values::items).orElse(List.of()).stream()
        .filter(Mapping.class::isInstance)
        .forEach(this::read);
    reading.remove(name);
  }

  private void model(Named named, String id, Mapping block) {
    block.entries().keySet().stream()
        .filter(key -> !UNDERSTOOD.contains(key))
        .forEach(
            key ->
                remarks.left(block.entries().get(key).key(), "`%s` of a provider.".formatted(key)));
    Location place = block.location();
    Mapping config = Values.block(block, "config").orElse(new Mapping(place, Map.of()));
    ObjectNode model = new ModelBlock(named, config, place, remarks).write();
    if (id.startsWith("openai:responses:")) {
      remarks.changed(place, "Asked by chat completions instead of responses.");
    }
    priced(named, model, place);
    List<String> prompts =
        Values.items(block, "prompts").stream()
            .flatMap(prompt -> Values.text(prompt).stream())
            .map(prompt -> Sources.isReference(prompt) ? Slug.ofFile(prompt) : prompt)
            .toList();
    String label = Values.text(block, "label").orElse(named.model());
    found.add(new ImportedModel(place, label, model, prompts));
  }

  private void priced(Named named, ObjectNode model, Location place) {
    boolean isKnown =
        !model.has("base-url")
            && prices.shipped().find(named.vendor().provider(), named.model()).isPresent();
    if (!model.has("price") && !isKnown) {
      remarks.left(
          place,
          "The price of %s is not known: add `price:` to the model, or the file is refused."
              .formatted(named.model()));
    }
  }
}
