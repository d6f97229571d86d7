package dev.suffice.runtime;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.money.TokenPrice;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The days on which servers say that they switch their models off. A run asks for them once; they
 * are kept with it, so that its report is made again with the same ones.
 */
final class Shutdowns {
  /** The name under which they are kept beside the file's own texts: a line for each model. */
  private static final String KEPT = "suffice:shutdown-dates";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Catalog<ModelProvider<?>> providers;

  @Inject
  Shutdowns(Catalog<ModelProvider<?>> providers) {
    this.providers = providers;
  }

  /**
   * An experiment and what was heard of its models.
   *
   * @param notes for the conditions of the run, by name
   */
  record Heard(Experiment experiment, Map<String, String> notes) {
    Heard {
      notes = Map.copyOf(notes);
    }
  }

  /** Asks the servers of models that are paid by the token; one that fails is not asked again. */
  Heard ask(Experiment experiment) {
    var days = new TreeMap<String, LocalDate>();
    var notes = new HashMap<String, String>();
    Set<String> silent = new HashSet<>();
    for (ModelSpec model : experiment.models()) {
      Optional<String> server = model.options().server();
      if (model.price() instanceof TokenPrice
          && server.filter(known -> !silent.contains(known)).isPresent()) {
        try {
          ask(model).ifPresent(day -> days.put(model.name(), day));
        } catch (ModelFaultException | AnswerFailureException failed) {
          silent.add(server.get());
          notes.put("shutdown of " + model.name(), "not told: " + failed.getMessage());
        }
      }
    }
    days.forEach((name, day) -> notes.put("shutdown of " + name, day + ", as its server says"));
    return new Heard(days.isEmpty() ? experiment : kept(applied(experiment, days), days), notes);
  }

  /** The experiment with what was heard when it was run. */
  static Experiment again(Experiment experiment) {
    Map<String, LocalDate> days = kept(experiment.source());
    return days.isEmpty() ? experiment : applied(experiment, days);
  }

  /** Models of a run with what was heard of them then. */
  static List<ModelSpec> again(Source source, List<ModelSpec> models) {
    return applied(models, kept(source));
  }

  private static Map<String, LocalDate> kept(Source source) {
    var days = new LinkedHashMap<String, LocalDate>();
    source
        .files()
        .getOrDefault(KEPT, "")
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> days.put(parts[1], LocalDate.parse(parts[0])));
    return days;
  }

  private Optional<LocalDate> ask(ModelSpec model) {
    return ask(providers.require(model.provider()), model.options());
  }

  private static <O extends Record & ModelOptions> Optional<LocalDate> ask(
      ModelProvider<O> provider, ModelOptions options) {
    return provider.shutdown(provider.optionsType().cast(options), PATIENCE);
  }

  private static Experiment applied(Experiment experiment, Map<String, LocalDate> days) {
    return experiment.withModels(applied(experiment.models(), days));
  }

  /** Of two days that are known, the earlier one counts. */
  private static List<ModelSpec> applied(List<ModelSpec> models, Map<String, LocalDate> days) {
    UnaryOperator<ModelSpec> retiring =
        model ->
            Optional.ofNullable(days.get(model.name()))
                .filter(day -> model.retires().filter(known -> !known.isAfter(day)).isEmpty())
                .map(model::retiring)
                .orElse(model);
    return models.stream().map(retiring).toList();
  }

  private static Experiment kept(Experiment experiment, Map<String, LocalDate> days) {
    var lines = new ArrayList<String>();
    var warnings = new ArrayList<>(experiment.warnings());
    days.forEach(
        (name, day) -> {
          lines.add(day + " " + name);
          warnings.add(
              "The server of the model %s says that it is switched off on %s."
                  .formatted(name, day));
        });
    var files = new HashMap<>(experiment.source().files());
    files.put(KEPT, String.join("\n", lines));
    return experiment
        .withSource(experiment.source().with(files))
        .withWarnings(List.copyOf(warnings));
  }
}
