package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Reference;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Sources;
import dev.suffice.config.form.Words;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code approaches:} and {@code grid:}. */
public final class ApproachesSection {
  static final String ID = "id";
  static final String STRATEGY = "strategy";
  private static final String COSTS = "costs";
  private static final List<String> COMMON = List.of(ID, STRATEGY, COSTS);

  private final Form<LifeCycle> costs = Language.FORMS.value(LifeCycle.class);
  private final Map<String, RecordForm<?>> options = new LinkedHashMap<>();
  private final Catalog<StrategyFactory<?>> strategies;

  public ApproachesSection(Catalog<StrategyFactory<?>> strategies) {
    this.strategies = strategies;
    for (StrategyFactory<?> strategy : strategies.all()) {
      options.put(
          strategy.name(), Language.FORMS.with(strategy.blocks()).record(strategy.optionsType()));
    }
  }

  /**
   * The approaches of both keys, the grid's at the end.
   *
   * @param sources where files that approaches name are read
   */
  public Approaches read(Mapping root, Models models, Problems problems, Sources sources) {
    List<Candidate> candidates = new ArrayList<>(entries(root, "approaches", problems));
    var grid = new Grid(options, problems);
    for (Candidate entry : entries(root, "grid", problems)) {
      candidates.addAll(grid.expand(entry));
    }
    Map<String, Location> ids = new HashMap<>();
    List<Approaches.Placed> specs = new ArrayList<>();
    List<Written> fields = new ArrayList<>();
    Map<String, List<Written>> steps = new HashMap<>();
    for (Candidate candidate : candidates) {
      var reading = new Reading(problems, sources);
      Optional<Approaches.Placed> placed = read(candidate, ids, models, reading);
      placed.ifPresent(specs::add);
      placed.ifPresent(read -> steps.put(read.spec().id(), reading.approaches()));
      fields.addAll(reading.fields());
    }
    refuseTwins(specs, new Reading(problems));
    List<Approaches.Placed> whole = new Steps(ids.keySet(), specs, problems).united(steps);
    return new Approaches(ids.keySet(), whole, fields);
  }

  /** The schema of {@code approaches:}. */
  public ObjectNode schema() {
    List<ObjectNode> kinds = new ArrayList<>();
    ObjectNode id = Schemas.pattern(Words.NAME.pattern());
    options.forEach(
        (strategy, form) ->
            kinds.add(
                Variants.schema(
                    form.schema(),
                    List.of(ID),
                    Map.of(STRATEGY, Schemas.constant(strategy), ID, id, COSTS, costs.schema()),
                    STRATEGY)));
    return Schemas.listOf(Schemas.oneOf(kinds), 1)
        .put("description", "The candidates, each with an id of your choice.");
  }

  /** The schema of {@code grid:}. */
  public ObjectNode gridSchema() {
    List<ObjectNode> kinds = new ArrayList<>();
    options.forEach(
        (strategy, form) ->
            kinds.add(
                Variants.schema(
                    form.gridSchema(),
                    List.of(),
                    Map.of(
                        STRATEGY, Schemas.constant(strategy),
                        ID, Schemas.type("string"),
                        COSTS, costs.schema()),
                    STRATEGY)));
    return Schemas.listOf(Schemas.oneOf(kinds), 1)
        .put(
            "description",
            "One approach for each combination of the listed values; an id such as"
                + " \"nearest-{count}\" tells them apart.");
  }

  private static List<Candidate> entries(Mapping root, String key, Problems problems) {
    Optional<Value> value = root.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    var reading = new Reading(problems);
    if (!(value.get() instanceof Sequence sequence) || sequence.items().isEmpty()) {
      Forms.refuse(value.get(), key, "a list of candidates, each with id and strategy", reading);
      return List.of();
    }
    List<Candidate> entries = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      if (sequence.items().get(i) instanceof Mapping mapping) {
        entries.add(new Candidate(mapping, Paths.item(key, i)));
      } else {
        Value item = sequence.items().get(i);
        Forms.refuse(item, Paths.item(key, i), "a block with id, strategy and more", reading);
      }
    }
    return entries;
  }

  private Optional<Approaches.Placed> read(
      Candidate candidate, Map<String, Location> ids, Models models, Reading reading) {
    Mapping mapping = candidate.mapping();
    Optional<String> id = id(candidate, ids, reading);
    Optional<String> strategy =
        Variants.word(mapping, candidate.path(), STRATEGY, strategies, reading);
    Optional<? extends Record> own =
        strategy.flatMap(
            word -> options.get(word).read(mapping, candidate.path(), COMMON, reading));
    Optional<LifeCycle> declared =
        mapping
            .get(COSTS)
            .map(block -> costs.read(block, Paths.child(candidate.path(), COSTS), reading))
            .orElse(Optional.of(LifeCycle.NONE));
    reading.references().forEach(reference -> models.check(reference, reading));
    if (strategy.isEmpty()) {
      UnknownStrategy.models(candidate).forEach(name -> models.checkName(name, reading));
    }
    if (id.isEmpty() || own.isEmpty() || declared.isEmpty()) {
      return Optional.empty();
    }
    List<String> used = reading.references().stream().map(Reference::model).distinct().toList();
    var spec =
        new ApproachSpec(
            id.get(), strategy.get(), (StrategyOptions) own.get(), used, declared.get());
    return Optional.of(new Approaches.Placed(spec, mapping.location(), candidate.path()));
  }

  /** Approaches that differ in nothing but their ids would be asked twice for the same. */
  private static void refuseTwins(List<Approaches.Placed> specs, Reading reading) {
    Map<List<Object>, String> seen = new HashMap<>();
    for (Approaches.Placed placed : specs) {
      ApproachSpec spec = placed.spec();
      String twin = seen.putIfAbsent(List.of(spec.strategy(), spec.options()), spec.id());
      if (twin != null && spec.isTried()) {
        reading.problem(
            placed.location(),
            placed.path(),
            "'%s' is the same as '%s' but for its id.".formatted(spec.id(), twin),
            "Remove one; each approach makes certifying harder for all.");
      }
    }
  }

  private static Optional<String> id(
      Candidate candidate, Map<String, Location> ids, Reading reading) {
    String path = Paths.child(candidate.path(), ID);
    Optional<Value> value = candidate.mapping().get(ID);
    if (value.isEmpty()) {
      reading.problem(
          candidate.mapping(), path, "The approach has no id.", "Add `id:` with a short name.");
      return Optional.empty();
    }
    Optional<String> id = Language.TEXT.read(value.get(), path, reading);
    if (id.isEmpty()) {
      return id;
    }
    if (!Words.NAME.matcher(id.get()).matches()) {
      reading.problem(value.get(), path, "'%s' is not an id.".formatted(id.get()), Words.NAME_RULE);
      return Optional.empty();
    }
    Location first = ids.putIfAbsent(id.get(), value.get().location());
    if (first != null) {
      reading.problem(
          value.get(),
          path,
          "The id '%s' is already taken in line %s.".formatted(id.get(), first.line()),
          "Give each approach an id of its own.");
      return Optional.empty();
    }
    return id;
  }
}
