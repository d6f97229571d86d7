package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values of one form under keys the author chooses, in the order of the file. */
record MapForm<T>(Form<T> values) implements Form<Map<String, T>> {
  @Override
  public Optional<Map<String, T>> read(Value value, String path, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    var read = new LinkedHashMap<String, T>();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      String key = entry.getKey();
      values
          .read(entry.getValue().value(), Paths.child(path, key), reading)
          .ifPresent(item -> read.put(key, item));
    }
    boolean complete = read.size() == mapping.entries().size();
    return complete ? Optional.of(Collections.unmodifiableMap(read)) : Optional.empty();
  }

  @Override
  public String expectation() {
    return "a block of keys, each with " + values.expectation();
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Schemas.type("object");
    schema.set("additionalProperties", values.schema());
    return schema;
  }
}
