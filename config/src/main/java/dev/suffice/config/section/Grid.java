package dev.suffice.config.section;

import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.RecordForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one approach for each combination of listed values. A list stands for variants wherever the
 * strategy's option is not a list itself; where it is one, only a list of lists does.
 */
final class Grid {
  private static final int MOST = 1_000;

  private final Map<String, RecordForm<?>> options;
  private final Problems problems;

  Grid(Map<String, RecordForm<?>> options, Problems problems) {
    this.options = options;
    this.problems = problems;
  }

  List<Candidate> expand(Candidate entry) {
    Optional<RecordForm<?>> form =
        entry.mapping().text(ApproachesSection.STRATEGY).map(options::get);
    if (form.isEmpty()) {
      return List.of(entry);
    }
    List<Axis> axes = new ArrayList<>();
    collect(entry.mapping(), form.get(), List.of(), axes);
    if (isTooLarge(entry, axes)) {
      return List.of();
    }
    GridId id = GridId.of(entry, axes, problems);
    List<Candidate> variants = new ArrayList<>();
    combine(entry.mapping(), axes, new ArrayList<>(), id, entry.path(), variants);
    return variants;
  }

  private static void collect(
      Mapping mapping, RecordForm<?> form, List<String> above, List<Axis> axes) {
    for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
      Optional<Form<?>> option = form.key(entry.getKey());
      if (option.isEmpty()) {
        continue;
      }
      List<String> keys = new ArrayList<>(above);
      keys.add(entry.getKey());
      Value value = entry.getValue().value();
      if (value instanceof Mapping inner && option.get() instanceof RecordForm<?> block) {
        collect(inner, block, keys, axes);
      } else if (value instanceof Sequence list && standsForVariants(list, option.get())) {
        axes.add(new Axis(keys, list.items()));
      }
    }
  }

  private static boolean standsForVariants(Sequence list, Form<?> option) {
    return !list.items().isEmpty()
        && (!option.isList() || list.items().stream().allMatch(Sequence.class::isInstance));
  }

  private boolean isTooLarge(Candidate entry, List<Axis> axes) {
    double size =
        axes.stream().mapToDouble(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    if (size > MOST) {
      problems.add(
          entry.mapping().location(),
          entry.path(),
          String.format(
              Locale.ROOT, "This makes %,.0f approaches; at most %,d are possible.", size, MOST),
          "List fewer values: every further approach also makes certainty dearer.");
    }
    return size > MOST;
  }

  private static void combine(
      Mapping mapping,
      List<Axis> axes,
      List<Value> chosen,
      GridId id,
      String path,
      List<Candidate> variants) {
    if (chosen.size() == axes.size()) {
      variants.add(new Candidate(id.put(mapping, chosen), path));
      return;
    }
    Axis axis = axes.get(chosen.size());
    for (Value value : axis.values()) {
      chosen.add(value);
      combine(replaced(mapping, axis.keys(), value), axes, chosen, id, path, variants);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** The mapping with another value under a path of keys, which must exist. */
  static Mapping replaced(Mapping mapping, List<String> keys, Value value) {
    String key = keys.get(0);
    Entry old = mapping.entries().get(key);
    Value changed =
        keys.size() == 1
            ? value
            : replaced((Mapping) old.value(), keys.subList(1, keys.size()), value);
    var entries = new LinkedHashMap<>(mapping.entries());
    entries.put(key, new Entry(old.key(), changed));
    return new Mapping(mapping.location(), entries);
  }

  /**
   * A place with several values.
   *
   * @param keys from the entry down to the place
   */
  record Axis(List<String> keys, List<Value> values) {
    Axis {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
    }

    String name() {
      return keys.get(keys.size() - 1);
    }

    String path() {
      return keys.stream().reduce("", Paths::child);
    }

    boolean isCalled(String placeholder) {
      return placeholder.equals(name()) || placeholder.equals(path());
    }

    /** A value as part of an id; of a block, its values. */
    static String word(Value value) {
      if (value instanceof Scalar scalar) {
        return scalar.text();
      }
      Stream<Value> inner =
          value instanceof Sequence list
              ? list.items().stream()
              : ((Mapping) value).entries().values().stream().map(Entry::value);
      return inner.map(Axis::word).collect(Collectors.joining("-"));
    }
  }
}
