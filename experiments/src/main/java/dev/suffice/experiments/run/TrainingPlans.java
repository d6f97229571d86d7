package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.TuningStrategy;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.tuning.ClosedBench;
import dev.suffice.experiments.tuning.TrainingLengths;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What approaches would have models trained with. Calls no model, but for those of this process
 * that find what the prompts hold. Safe for any thread.
 */
public final class TrainingPlans {
  private static final Set<Form> TUNED = EnumSet.of(Form.FINE_TUNE, Form.FINE_TUNE_WITH_RAG);

  private final Catalog<StrategyFactory<?>> strategies;
  private final Catalog<ModelProvider<?>> providers;
  private final JsonSchemas schemas;
  private final Runner.NanoClock clock;

  @Inject
  TrainingPlans(
      Catalog<StrategyFactory<?>> strategies,
      Catalog<ModelProvider<?>> providers,
      JsonSchemas schemas,
      Runner.NanoClock clock) {
    this.strategies = strategies;
    this.providers = providers;
    this.schemas = schemas;
    this.clock = clock;
  }

  /**
   * The training of each approach that tunes a model, by the approach's id.
   *
   * @throws IllegalArgumentException when its prompts need a model of a service, which is asked in
   *     a run only
   */
  public Map<String, TrainingPlan> of(Experiment experiment) {
    var plans = new LinkedHashMap<String, TrainingPlan>();
    try (var models = new ModelPool(experiment, providers, Optional.empty())) {
      Strategies made = made(experiment, models);
      for (ApproachSpec approach : experiment.approaches()) {
        if (approach.isTried() && made.of(approach) instanceof TuningStrategy tuning) {
          requireLocal(experiment, approach, tuning);
          plans.put(approach.id(), tuning.plan(experiment.preparationData(approach)));
        }
      }
    }
    return plans;
  }

  /**
   * Why trainings would be refused before anything is sent: prompts that do not fit into a call of
   * the model. Calls no model: nothing is said of prompts that hold what a model has to find.
   *
   * @return a sentence for each approach that cannot be run
   */
  public List<String> refusals(Experiment experiment) {
    List<ApproachSpec> tuned =
        experiment.approaches().stream()
            .filter(approach -> approach.isTried() && TUNED.contains(approach.simplicity().form()))
            .toList();
    if (tuned.isEmpty()) {
      return List.of();
    }
    try (var models = new ModelPool(experiment, providers, Optional.empty())) {
      Strategies made = made(experiment, models);
      return tuned.stream()
          .flatMap(
              approach ->
                  refusal(experiment, approach, made.of(approach)).stream()
                      .map(why -> "%s cannot be run: %s".formatted(approach.id(), why)))
          .toList();
    }
  }

  private static Optional<String> refusal(
      Experiment experiment, ApproachSpec approach, Strategy strategy) {
    if (!(strategy instanceof TuningStrategy tuning) || tuning.asksToPlan()) {
      return Optional.empty();
    }
    try {
      TrainingPlan plan = tuning.plan(experiment.preparationData(approach));
      return experiment
          .model(tuning.base().value())
          .map(spec -> spec.options().mostInput())
          .filter(OptionalLong::isPresent)
          .flatMap(most -> TrainingLengths.complaint(plan, most.getAsLong()));
    } catch (IllegalArgumentException refused) {
      return Optional.of(refused.getMessage());
    }
  }

  private Strategies made(Experiment experiment, ModelPool models) {
    var means =
        new Means(models, new Meter(clock), Batches.none(), Optional.empty(), new ClosedBench());
    return new Strategies(strategies, schemas, experiment, means);
  }

  private static void requireLocal(
      Experiment experiment, ApproachSpec approach, TuningStrategy tuning) {
    approach.models().stream()
        .filter(name -> tuning.asksToPlan())
        .filter(name -> !name.equals(tuning.base().value()))
        .filter(name -> isServed(experiment, name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "The training examples of '%s' hold what the model '%s' finds, which is a service and would be asked, and paid, outside a run. Name a model of this process, such as `provider: embedded, model: all-minilm-l6-v2`, or train with `plain-prompts: true`."
                      .formatted(approach.id(), name));
            });
  }

  private static boolean isServed(Experiment experiment, String model) {
    return experiment.model(model).flatMap(spec -> spec.options().server()).isPresent();
  }
}
