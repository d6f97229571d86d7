package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.catalog.Required;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * One component of a record as a key.
 *
 * @param absent what the component is when the key is missing; empty: the key is required
 * @param wrap turns what was read into the component's value
 */
record Part(
    String key,
    Form<?> form,
    Optional<Object> absent,
    UnaryOperator<Object> wrap,
    Optional<String> description) {

  static Part of(RecordComponent component, Forms forms) {
    String key = Words.key(component.getName());
    Optional<String> description =
        Optional.ofNullable(component.getAnnotation(Description.class)).map(Description::value);
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      Form<?> inner = forms.of(generic.getActualTypeArguments()[0]);
      return new Part(key, inner, Optional.of(Optional.empty()), Optional::of, description);
    }
    if (type == OptionalInt.class) {
      return new Part(
          key,
          forms.of(int.class),
          Optional.of(OptionalInt.empty()),
          value -> OptionalInt.of((Integer) value),
          description);
    }
    if (type == OptionalLong.class) {
      return new Part(
          key,
          forms.of(long.class),
          Optional.of(OptionalLong.empty()),
          value -> OptionalLong.of((Long) value),
          description);
    }
    if (type == OptionalDouble.class) {
      return new Part(
          key,
          forms.of(double.class),
          Optional.of(OptionalDouble.empty()),
          value -> OptionalDouble.of((Double) value),
          description);
    }
    Optional<Object> absent =
        component.isAnnotationPresent(Required.class)
            ? Optional.empty()
            : nothing(component.getType());
    return new Part(key, forms.of(type), absent, UnaryOperator.identity(), description);
  }

  boolean isRequired() {
    return absent.isEmpty();
  }

  ObjectNode schema(boolean grid) {
    ObjectNode schema = grid ? form.gridSchema() : form.schema();
    description.ifPresent(text -> schema.put("description", text));
    return schema;
  }

  private static Optional<Object> nothing(Class<?> type) {
    if (type == List.class) {
      return Optional.of(List.of());
    }
    return type == Map.class ? Optional.of(Map.of()) : Optional.empty();
  }
}
