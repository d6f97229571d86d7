package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.task.TaskKind;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Refusal;
import dev.suffice.config.form.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads {@code metrics:}, names or names with options. */
public final class MetricsSection {
  private static final String KEY = "metrics";
  private static final String OWN_NAME = "name";
  private static final Set<String> MEASURED = Set.of("latency", "cost");
  private static final String MEASURED_LINES =
      "`latency p95 <= 800 ms`, `cost per request <= 0.002 USD`";
  private static final Map<TaskKind, List<String>> USUAL =
      Map.of(
          TaskKind.CLASSIFICATION, List.of("accuracy", "invalid-output"),
          TaskKind.QUESTION_ANSWERING, List.of("exact-match", "token-f1", "invalid-output"),
          TaskKind.EXTRACTION, List.of("exact-json", "field-f1", "invalid-output"),
          TaskKind.GENERATION, List.of("token-f1", "invalid-output"));

  private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();

  public MetricsSection(Catalog<MetricFactory<?>> metrics) {
    metrics.all().forEach(factory -> kinds.put(factory.name(), Kind.of(factory)));
  }

  /** The metrics of a file, with models that they name checked. */
  public Metrics read(
      Value value, Models models, MetricSurroundings surroundings, Problems problems) {
    var reading = new Reading(problems);
    Metrics metrics = read(value, surroundings, reading);
    reading.references().forEach(reference -> models.check(reference, reading));
    return metrics;
  }

  private Metrics read(Value value, MetricSurroundings surroundings, Reading reading) {
    if (!(value instanceof Sequence sequence) || sequence.items().isEmpty()) {
      Forms.refuse(value, KEY, "a list such as [accuracy, invalid-output]", reading);
      return any();
    }
    Set<String> names = new LinkedHashSet<>();
    Set<String> meant = new LinkedHashSet<>();
    List<MetricSpec> specs = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Value item = sequence.items().get(i);
      String path = Paths.item(KEY, i);
      Optional<Use> written = use(item, path, reading);
      written.flatMap(this::near).ifPresent(meant::add);
      Optional<Use> use = written.filter(metric -> isKnown(metric, item, reading));
      Optional<Made> made = use.flatMap(metric -> make(metric, surroundings, reading));
      if (made.isEmpty()) {
        use.map(Use::label).ifPresent(names::add);
      } else if (!names.add(made.get().label())) {
        reading.problem(
            item,
            path,
            "The metric '%s' is listed twice.".formatted(made.get().label()),
            "Keep one of the two.");
      } else {
        made.get().spec().get().ifPresent(specs::add);
      }
    }
    names.addAll(meant);
    return new Metrics(names, kinds.keySet(), specs);
  }

  /** What stands in when nothing is written: the usual metrics of a kind, as far as they exist. */
  public Metrics usual(
      TaskKind kind, Location location, MetricSurroundings surroundings, Reading reading) {
    Set<String> names = new LinkedHashSet<>(USUAL.get(kind));
    names.retainAll(kinds.keySet());
    List<MetricSpec> specs = new ArrayList<>();
    for (String name : names) {
      make(new Use(name, new Mapping(location, Map.of()), KEY), surroundings, reading)
          .flatMap(made -> made.spec().get())
          .ifPresent(specs::add);
    }
    return new Metrics(names, kinds.keySet(), specs);
  }

  /** Every metric there is by name, where nobody can tell which ones are meant. */
  public Metrics any() {
    return new Metrics(kinds.keySet(), kinds.keySet(), List.of());
  }

  public ObjectNode schema() {
    List<ObjectNode> choices = new ArrayList<>();
    kinds.forEach(
        (name, kind) -> {
          ObjectNode options = kind.form().schema();
          if (!options.has("required")) {
            choices.add(Schemas.constant(name));
          }
          choices.add(Schemas.block(Map.of(name, options), List.of(name)));
        });
    return Schemas.listOf(Schemas.oneOf(choices), 1)
        .put("description", "How answers are scored; without it the usual ones of the kind.");
  }

  private Optional<Use> use(Value item, String path, Reading reading) {
    if (item instanceof Scalar scalar && scalar.type() == Value.Type.TEXT) {
      var none = new Mapping(item.location(), Map.of());
      return Optional.of(new Use(scalar.text(), none, path));
    }
    if (item instanceof Mapping mapping && mapping.entries().size() == 1) {
      var only = mapping.entries().entrySet().iterator().next();
      return Optional.of(
          new Use(only.getKey(), only.getValue().value(), Paths.child(path, only.getKey())));
    }
    Forms.refuse(item, path, "a name, or one name with options: {regex: {pattern: ...}}", reading);
    return Optional.empty();
  }

  /** The metric a misspelt name stands for, so that requirements on it are not refused as well. */
  private Optional<String> near(Use use) {
    return Suggestion.near(use.name(), kinds.keySet());
  }

  private boolean isKnown(Use use, Value item, Reading reading) {
    if (kinds.containsKey(use.name())) {
      return true;
    }
    if (MEASURED.contains(use.name())) {
      reading.problem(
          item,
          use.path(),
          "'%s' need not be listed: latency and cost are always measured.".formatted(use.name()),
          "Remove it; both can be required as they are: %s.".formatted(MEASURED_LINES));
      return false;
    }
    reading.problem(
        item,
        use.path(),
        "There is no metric '%s'.".formatted(use.name()),
        Suggestion.remedy(use.name(), kinds.keySet()));
    return false;
  }

  private Optional<Made> make(Use use, MetricSurroundings surroundings, Reading reading) {
    return kinds.get(use.name()).make(use, surroundings, reading);
  }

  /** A metric as written. */
  private record Use(String name, Value options, String path) {
    /** What it is meant to be called, also where its options are wrong. */
    String label() {
      return options instanceof Mapping written
              && written.get(OWN_NAME).orElse(null) instanceof Scalar given
          ? given.text()
          : name;
    }
  }

  /**
   * A metric whose options are right.
   *
   * @param spec makes it; absent when that cannot be done
   */
  private record Made(String label, Supplier<Optional<MetricSpec>> spec) {}

  /** A metric that can be had, with the form of its options. */
  private record Kind<O extends Record>(MetricFactory<O> factory, RecordForm<O> form) {
    static <O extends Record> Kind<O> of(MetricFactory<O> factory) {
      return new Kind<>(factory, Forms.STANDARD.record(factory.optionsType()));
    }

    Optional<Made> make(Use use, MetricSurroundings surroundings, Reading reading) {
      return form.read(use.options(), use.path(), reading)
          .map(
              options ->
                  new Made(
                      factory.label(options),
                      () -> spec(use, options, surroundings, surroundings.told(reading))));
    }

    private Optional<MetricSpec> spec(
        Use use, O options, MetricSurroundings surroundings, Reading reading) {
      var written = (Mapping) use.options();
      var context = surroundings.maker().of(written, use.path(), reading);
      try {
        return Refusal.make(
            written,
            use.path(),
            reading,
            () ->
                new MetricSpec(
                    factory.label(options),
                    factory.create(options, context),
                    options.toString(),
                    factory.meaning(options)));
      } catch (ReportedException known) {
        return Optional.empty();
      }
    }
  }
}
