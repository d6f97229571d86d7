package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.form.Schemas;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short forms of a model, {@code openai:gpt-6-luna} and {@code openai/gpt-6-luna}: alone, or as
 * {@code model:} of a block without {@code provider:}.
 */
final class ShortModel {
  private static final String PROVIDER = "provider";
  private static final String MODEL = "model";

  private final Collection<String> providers;

  ShortModel(Collection<String> providers) {
    this.providers = providers;
  }

  /** The block that is meant; what is no short form stays as it is. */
  Value written(Value value) {
    if (value instanceof Scalar scalar) {
      return split(scalar).map(parts -> (Value) block(scalar, parts, Map.of())).orElse(value);
    }
    if (value instanceof Mapping mapping
        && mapping.get(PROVIDER).isEmpty()
        && mapping.get(MODEL).orElse(mapping) instanceof Scalar scalar) {
      return split(scalar)
          .map(parts -> (Value) block(scalar, parts, mapping.entries()))
          .orElse(value);
    }
    return value;
  }

  /** The schemas of a short form alone, and in a block. */
  List<ObjectNode> schemas() {
    ObjectNode alone = Schemas.pattern("^(" + String.join("|", providers) + ")[:/].+$");
    ObjectNode block = Schemas.type("object");
    block.putObject("properties").set(MODEL, alone.deepCopy());
    block.putArray("required").add(MODEL);
    block.putObject("not").putArray("required").add(PROVIDER);
    return List.of(alone, block);
  }

  private Optional<Matcher> split(Scalar scalar) {
    boolean text = scalar.type() == Value.Type.TEXT || scalar.type() == Value.Type.OPEN;
    Matcher parts = Pattern.compile("([a-z0-9-]+)[:/](.+)").matcher(scalar.text());
    return text && parts.matches() && providers.contains(parts.group(1))
        ? Optional.of(parts)
        : Optional.empty();
  }

  private static Mapping block(Scalar scalar, Matcher parts, Map<String, Entry> others) {
    var entries = new LinkedHashMap<String, Entry>();
    entries.put(PROVIDER, entry(scalar, parts.group(1)));
    entries.putAll(others);
    entries.put(MODEL, entry(scalar, parts.group(2)));
    return new Mapping(scalar.location(), entries);
  }

  private static Entry entry(Scalar scalar, String text) {
    return new Entry(
        scalar.location(), new Scalar(scalar.location(), scalar.type(), text, scalar.written()));
  }
}
