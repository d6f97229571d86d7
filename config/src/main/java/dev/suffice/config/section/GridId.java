package dev.suffice.config.section;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Type;
import dev.suffice.config.form.Reading;
import dev.suffice.config.section.Grid.Axis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of a grid's approaches: a text with places such as {@code {count}} or {@code
 * {demonstrations.count}}; without one, the strategy and every chosen value.
 */
final class GridId {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private final String template;
  private final Value written;
  private final List<Axis> axes;

  private GridId(String template, Value written, List<Axis> axes) {
    this.template = template;
    this.written = written;
    this.axes = List.copyOf(axes);
  }

  /** The ids of an entry; after problems those it would have without one of its own. */
  static GridId of(Candidate entry, List<Axis> axes, Problems problems) {
    String path = Paths.child(entry.path(), ApproachesSection.ID);
    var derived = new GridId(derived(entry, axes), entry.mapping(), axes);
    Optional<Value> value = entry.mapping().get(ApproachesSection.ID);
    if (value.isEmpty()) {
      return derived;
    }
    return Language.TEXT
        .read(value.get(), path, new Reading(problems))
        .map(text -> new GridId(text, value.get(), axes))
        .filter(id -> id.isClear(path, problems))
        .orElse(derived);
  }

  /** The entry with its id for these values, one for each axis. */
  Mapping put(Mapping mapping, List<Value> chosen) {
    String id =
        PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(word(place, chosen)));
    var entries = new LinkedHashMap<>(mapping.entries());
    var scalar = new Scalar(written.location(), Type.TEXT, id, id);
    entries.put(ApproachesSection.ID, new Entry(written.location(), scalar));
    return new Mapping(mapping.location(), entries);
  }

  private static String derived(Candidate entry, List<Axis> axes) {
    var id = new StringBuilder(entry.mapping().text(ApproachesSection.STRATEGY).orElse(""));
    axes.forEach(axis -> id.append("-{").append(axis.path()).append('}'));
    return id.toString();
  }

  private boolean isClear(String path, Problems problems) {
    boolean clear = true;
    List<String> places = PLACE.matcher(template).results().map(place -> place.group(1)).toList();
    for (String place : places) {
      long meant = axes.stream().filter(axis -> axis.isCalled(place)).count();
      if (meant != 1) {
        clear = false;
        problems.add(
            written.location(),
            path,
            meant == 0
                ? "There is no list of values called '%s' here.".formatted(place)
                : "'%s' could mean several lists.".formatted(place),
            Suggestion.remedy(place, axes.stream().map(Axis::path).toList()));
      }
    }
    for (Axis axis : axes) {
      if (clear && axis.values().size() > 1 && places.stream().noneMatch(axis::isCalled)) {
        clear = false;
        problems.add(
            written.location(),
            path,
            "The id does not tell apart the values of '%s'.".formatted(axis.path()),
            "Put {%s} into the id, or leave the id out.".formatted(axis.name()));
      }
    }
    return clear;
  }

  private String word(MatchResult place, List<Value> chosen) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).isCalled(place.group(1))) {
        return Axis.word(chosen.get(i)).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
      }
    }
    return place.group();
  }
}
