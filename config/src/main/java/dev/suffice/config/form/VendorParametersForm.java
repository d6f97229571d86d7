package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any block without empty values; a vendor knows what it means. */
final class VendorParametersForm implements Form<VendorParameters> {
  @Override
  public Optional<VendorParameters> read(Value value, String path, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    return block(mapping, path, reading).map(VendorParameters::new);
  }

  @Override
  public String expectation() {
    return "a block of the vendor's own parameters, such as {reasoning_effort: low}";
  }

  @Override
  public ObjectNode schema() {
    return Schemas.type("object");
  }

  private static Optional<Object> any(Value value, String path, Reading reading) {
    if (value instanceof Mapping mapping) {
      return block(mapping, path, reading).map(block -> block);
    }
    if (value instanceof Sequence sequence) {
      return list(sequence, path, reading).map(list -> list);
    }
    Scalar scalar = (Scalar) value;
    if (scalar.type() == Value.Type.NULL) {
      Forms.refuse(value, path, "a value", reading);
      return Optional.empty();
    }
    return Optional.of(plain(scalar));
  }

  private static Object plain(Scalar scalar) {
    if (scalar.type() == Value.Type.BOOLEAN) {
      return Boolean.valueOf(scalar.text());
    }
    Optional<BigDecimal> number =
        scalar.type() == Value.Type.TEXT ? Optional.empty() : Scalars.numberOf(scalar);
    return number.isPresent() ? number.get() : scalar.text();
  }

  private static Optional<Map<String, Object>> block(
      Mapping mapping, String path, Reading reading) {
    var read = new LinkedHashMap<String, Object>();
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      String place = Paths.child(path, entry.getKey());
      any(entry.getValue().value(), place, reading)
          .ifPresent(item -> read.put(entry.getKey(), item));
    }
    return read.size() == mapping.entries().size() ? Optional.of(read) : Optional.empty();
  }

  private static Optional<List<Object>> list(Sequence sequence, String path, Reading reading) {
    var read = new ArrayList<Object>();
    for (Value item : sequence.items()) {
      any(item, Paths.item(path, read.size()), reading).ifPresent(read::add);
    }
    return read.size() == sequence.items().size() ? Optional.of(read) : Optional.empty();
  }
}
