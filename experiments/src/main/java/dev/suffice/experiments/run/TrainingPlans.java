package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.task.Question;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.tuning.PlanCollector;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What approaches would have models trained with. Calls no model. Safe for any thread. */
public final class TrainingPlans {
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
   * The first training of each approach that tunes a model, by the approach's id; others of it
   * differ in their settings.
   *
   * @throws IllegalArgumentException when an approach cannot do with the data
   */
  public Map<String, TrainingPlan> of(Experiment experiment) {
    var plans = new LinkedHashMap<String, TrainingPlan>();
    try (var models = new ModelPool(experiment, providers, Optional.empty())) {
      for (ApproachSpec approach : experiment.approaches()) {
        if (approach.options().simplicity().form() == Simplicity.Form.FINE_TUNE) {
          plan(experiment, models, approach).ifPresent(plan -> plans.put(approach.id(), plan));
        }
      }
    }
    return plans;
  }

  private Optional<TrainingPlan> plan(
      Experiment experiment, ModelPool models, ApproachSpec approach) {
    var collector = new PlanCollector();
    var means = new Means(models, new Meter(clock), Batches.none(), Optional.empty(), collector);
    List<Question> sample =
        experiment.data().training().stream()
            .limit(1)
            .map(example -> example.question(experiment.task(), 0))
            .toList();
    new Strategies(strategies, schemas, experiment, means)
        .of(approach)
        .forecast(experiment.preparationData(approach), sample);
    return collector.plans().stream().findFirst();
  }
}
