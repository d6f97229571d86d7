package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Delivery;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.TuningBench;
import dev.suffice.experiments.meter.SharedWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the strategies of one run are given. */
record RunContext(
    Experiment experiment,
    AnswerParser answerParser,
    Means means,
    SharedWork work,
    Function<ApproachSpec, Strategy> strategies)
    implements StrategyContext {
  @Override
  public Task task() {
    return experiment.task();
  }

  @Override
  public long seed() {
    return experiment.evaluation().seed();
  }

  @Override
  public Path folder() {
    return Objects.requireNonNullElse(experiment.source().file().getParent(), Path.of(""));
  }

  @Override
  public Duration timeout() {
    return experiment.limits().timeout();
  }

  @Override
  public <T> T request(Application application, Supplier<Delivery<T>> request) {
    return means
        .requests()
        .orElseThrow(() -> new IllegalStateException("Nothing is asked while planning"))
        .make(application, request);
  }

  @Override
  public LanguageModel languageModel(LanguageModelName name) {
    LanguageModel model = means.models().languageModel(name.value());
    return means.batches().batched(name.value(), means.meter().metered(name.value(), model));
  }

  @Override
  public Embedder embedder(EmbedderName name) {
    return means.meter().metered(name.value(), means.models().embedder(name.value()));
  }

  @Override
  public TuningBench tuning() {
    return means.tuning();
  }

  @Override
  public OptionalLong mostInput(LanguageModelName name) {
    return experiment.model(name.value()).stream()
        .flatMapToLong(model -> model.options().mostInput().stream())
        .findFirst();
  }

  @Override
  public Strategy approach(ApproachId id) {
    ApproachSpec approach =
        experiment
            .approach(id.value())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no approach '%s'".formatted(id)));
    return strategies.apply(approach);
  }

  @Override
  public <T> T shared(Object key, Supplier<T> shared) {
    return work.get(key, shared);
  }
}
