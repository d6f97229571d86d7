package dev.suffice.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;

/** An outsider's addition: a metric that asks for short answers. */
public final class BriefModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), new TypeLiteral<MetricFactory<?>>() {})
        .addBinding()
        .toInstance(new Brief());
  }

  private record Brief() implements MetricFactory<NoOptions>, PureMetric {
    @Override
    public String name() {
      return "brief";
    }

    @Override
    public Class<NoOptions> optionsType() {
      return NoOptions.class;
    }

    @Override
    public Metric create(NoOptions options, MetricContext context) {
      return this;
    }

    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public double score(Example example, Answer answer) {
      return answer.text().length() <= 20 ? 1 : 0;
    }
  }
}
