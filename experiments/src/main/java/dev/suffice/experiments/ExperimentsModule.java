package dev.suffice.experiments;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.experiments.batch.Pause;
import dev.suffice.experiments.batch.PostOffice;
import dev.suffice.experiments.decide.Analyst;
import dev.suffice.experiments.health.DataExaminer;
import dev.suffice.experiments.json.SchemaLibrary;
import dev.suffice.experiments.plan.Planner;
import dev.suffice.experiments.run.Runner;
import dev.suffice.experiments.run.TrainingPlans;
import dev.suffice.experiments.score.BuiltInMetrics;
import dev.suffice.experiments.tuning.TuningOffice;
import java.util.concurrent.TimeUnit;

/** Binds the runner, the analyst and the metrics that come with Suffice. */
public final class ExperimentsModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(JsonSchemas.class).to(SchemaLibrary.class);
    bind(SchemaLibrary.class);
    bind(Planner.class);
    bind(Runner.class);
    bind(TrainingPlans.class);
    bind(Analyst.class);
    bind(DataExaminer.class);
    bind(PostOffice.class);
    bind(TuningOffice.class);
    bind(Pause.class).toInstance(time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    bind(Runner.NanoClock.class).toInstance(System::nanoTime);
    var metrics = Multibinder.newSetBinder(binder(), new TypeLiteral<MetricFactory<?>>() {});
    for (MetricFactory<?> metric : BuiltInMetrics.all()) {
      metrics.addBinding().toInstance(metric);
    }
  }
}
