package dev.suffice.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.OptionKey;
import dev.suffice.runtime.Installed;
import java.util.List;
import java.util.Locale;

/** What {@code suffice list} prints with {@code --json}. */
public final class InstalledJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private InstalledJson() {}

  /** An array with an object for each. */
  public static String list(List<Installed> installed) {
    ArrayNode array = NODES.arrayNode();
    installed.forEach(one -> array.add(object(one)));
    return array.toPrettyString();
  }

  private static ObjectNode object(Installed one) {
    ObjectNode object =
        NODES
            .objectNode()
            .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
            .put("name", one.name())
            .put("description", one.description().orElse(null))
            .put("jar", one.jar().orElse(null));
    ArrayNode options = object.putArray("options");
    for (OptionKey option : one.options()) {
      options
          .addObject()
          .put("key", option.key())
          .put("required", option.isRequired())
          .put("value", option.expectation())
          .put("description", option.description().orElse(null));
    }
    return object;
  }
}
