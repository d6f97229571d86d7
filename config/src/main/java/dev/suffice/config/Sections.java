package dev.suffice.config;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.config.section.AdequateSection;
import dev.suffice.config.section.ApproachesSection;
import dev.suffice.config.section.MetricsSection;
import dev.suffice.config.section.ModelsSection;

/** The sections that depend on what is installed, and the one that is checked against them. */
record Sections(
    ApproachesSection approaches,
    ModelsSection models,
    MetricsSection metrics,
    AdequateSection adequate) {

  static Sections of(
      Catalog<StrategyFactory<?>> strategies,
      Catalog<ModelProvider<?>> providers,
      Catalog<MetricFactory<?>> metrics) {
    return new Sections(
        new ApproachesSection(strategies),
        new ModelsSection(providers),
        new MetricsSection(metrics),
        new AdequateSection());
  }
}
