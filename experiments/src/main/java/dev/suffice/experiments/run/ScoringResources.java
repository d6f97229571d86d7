package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.store.Fingerprint;
import java.nio.file.Path;

/** What the metrics of a run may use. */
record ScoringResources(Experiment experiment, ModelPool models, Meter meter)
    implements MetricResources {
  @Override
  public Path folder() {
    return experiment.source().file().getParent();
  }

  @Override
  public Embedder embedder(EmbedderName name) {
    return models.embedder(name.value());
  }

  @Override
  public LanguageModel languageModel(LanguageModelName name) {
    return meter.metered(name.value(), models.languageModel(name.value()));
  }

  @Override
  public String identity(LanguageModelName name) {
    ModelSpec spec = model(name);
    return Fingerprint.of(spec.provider(), spec.options(), models.version(spec)).hex();
  }

  /** How many answers a metric may be asked about at the same time. */
  int places(MetricSpec spec) {
    return spec.metric() instanceof JudgeMetric judged
        ? Math.min(
            experiment.limits().concurrency(),
            model(judged.judge().model()).options().parallelCalls())
        : 1;
  }

  private ModelSpec model(LanguageModelName name) {
    return experiment.model(name.value()).orElseThrow();
  }
}
