package dev.suffice.api.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters that a vendor understands and Suffice does not, sent as they are written.
 *
 * @param values texts, truth values, {@link BigDecimal} numbers, lists and maps of all these
 */
public record VendorParameters(Map<String, Object> values) {
  public static final VendorParameters NONE = new VendorParameters(Map.of());

  public VendorParameters {
    values = copy(values);
  }

  private static Map<String, Object> copy(Map<?, ?> values) {
    var copied = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> copied.put((String) key, copy(value)));
    return Collections.unmodifiableMap(copied);
  }

  private static Object copy(Object value) {
    if (value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(VendorParameters::copy).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    throw new IllegalArgumentException("Not a value that can be sent: " + value);
  }
}
