package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.OptionKey;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A block whose keys are the components of a record. Components that are {@code Optional}, and
 * lists and maps that are not marked as {@link dev.suffice.api.catalog.Required}, may be left out;
 * all others are required. What the constructor refuses with an {@link IllegalArgumentException}
 * becomes a problem with its message as the remedy.
 *
 * @param <T> the record
 */
public final class RecordForm<T extends Record> implements Form<T> {
  private final Constructor<T> constructor;
  private final List<Part> parts;

  private RecordForm(Constructor<T> constructor, List<Part> parts) {
    this.constructor = constructor;
    this.parts = parts;
  }

  static <T extends Record> RecordForm<T> of(Class<T> type, Forms forms) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      List<Part> parts =
          Arrays.stream(components).map(component -> Part.of(component, forms)).toList();
      return new RecordForm<>(constructor, parts);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("A record without canonical constructor", impossible);
    }
  }

  @Override
  public Optional<T> read(Value value, String path, Reading reading) {
    return read(value, path, Set.of(), reading);
  }

  /**
   * Reads a block that holds other keys besides.
   *
   * @param beside keys that somebody else reads
   */
  public Optional<T> read(Value value, String path, Collection<String> beside, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    boolean complete = Keys.check(mapping, path, known(beside), required(), reading);
    List<Object> arguments = new ArrayList<>();
    for (Part part : parts) {
      argument(part, mapping, path, reading).ifPresent(arguments::add);
    }
    return complete && arguments.size() == parts.size()
        ? construct(arguments, mapping, path, reading)
        : Optional.empty();
  }

  @Override
  public String expectation() {
    return "a block with " + String.join(", ", parts.stream().map(Part::key).toList());
  }

  @Override
  public ObjectNode schema() {
    return schema(false);
  }

  @Override
  public ObjectNode gridSchema() {
    return schema(true);
  }

  /** The keys in the order of the components. */
  public List<String> keys() {
    return parts.stream().map(Part::key).toList();
  }

  /** The keys as a person is told about them; those of a block within come after it. */
  public List<OptionKey> options() {
    return parts.stream().flatMap(RecordForm::options).toList();
  }

  private static Stream<OptionKey> options(Part part) {
    var own =
        new OptionKey(part.key(), part.form().expectation(), part.isRequired(), part.description());
    return part.form() instanceof RecordForm<?> block
        ? Stream.concat(Stream.of(own), block.options().stream().map(key -> within(part, key)))
        : Stream.of(own);
  }

  private static OptionKey within(Part block, OptionKey key) {
    return new OptionKey(
        block.key() + "." + key.key(), key.expectation(), key.isRequired(), key.description());
  }

  /** The form of one key. */
  public Optional<Form<?>> key(String key) {
    return parts.stream()
        .filter(part -> part.key().equals(key))
        .<Form<?>>map(Part::form)
        .findFirst();
  }

  private ObjectNode schema(boolean grid) {
    var keys = new LinkedHashMap<String, ObjectNode>();
    parts.forEach(part -> keys.put(part.key(), part.schema(grid)));
    return Schemas.block(keys, List.copyOf(required().keySet()));
  }

  private Map<String, String> required() {
    var required = new LinkedHashMap<String, String>();
    parts.stream()
        .filter(Part::isRequired)
        .forEach(part -> required.put(part.key(), part.form().expectation()));
    return required;
  }

  private List<String> known(Collection<String> beside) {
    List<String> known = new ArrayList<>(beside);
    parts.forEach(part -> known.add(part.key()));
    return known;
  }

  private static Optional<Object> argument(
      Part part, Mapping mapping, String path, Reading reading) {
    Optional<Value> written = mapping.get(part.key());
    if (written.isEmpty()) {
      return part.absent();
    }
    if (part.isRequired() && isEmpty(written.get())) {
      String wanted = "Write %s.".formatted(part.form().expectation());
      reading.problem(
          written.get(), Paths.child(path, part.key()), "There is no value here.", wanted);
      return Optional.empty();
    }
    return part.form()
        .read(written.get(), Paths.child(path, part.key()), reading)
        .map(read -> part.wrap().apply(read));
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Scalar scalar && scalar.type() == Value.Type.NULL;
  }

  private Optional<T> construct(
      List<Object> arguments, Mapping mapping, String path, Reading reading) {
    try {
      return Optional.of(constructor.newInstance(arguments.toArray()));
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException reason) {
        Refusal.report(reason, mapping, path, reading);
        return Optional.empty();
      }
      throw new IllegalStateException(
          "%s broke: %s".formatted(constructor, refused.getCause()), refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
