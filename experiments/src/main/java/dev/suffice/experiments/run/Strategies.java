package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.experiments.answer.AnswerParsers;
import dev.suffice.experiments.meter.SharedWork;

/** Makes the strategies of an experiment's approaches, on the models of one run. */
final class Strategies {
  private final Catalog<StrategyFactory<?>> factories;
  private final RunContext context;

  Strategies(
      Catalog<StrategyFactory<?>> factories,
      JsonSchemas schemas,
      Experiment experiment,
      Means means) {
    this.factories = factories;
    this.context =
        new RunContext(
            experiment,
            AnswerParsers.of(experiment.task(), schemas),
            means,
            new SharedWork(means.meter()),
            this::of);
  }

  Strategy of(ApproachSpec approach) {
    return create(factories.require(approach.strategy()), approach.options(), context);
  }

  private static <O extends Record & StrategyOptions> Strategy create(
      StrategyFactory<O> factory, StrategyOptions options, RunContext context) {
    return factory.create(factory.optionsType().cast(options), context);
  }
}
