package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.NoOptions;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.tuning.FineTuningServices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void everythingThatIsBuiltInIsListedWithItsArtifact() {
    Set<String> listed =
        Parts.ALL.stream().flatMap(part -> part.names().stream()).collect(Collectors.toSet());
    Stream<String> installed =
        Suffice.create().installed().stream()
            .filter(one -> one.kind() != Installed.Kind.METRIC)
            .map(Installed::name)
            .filter(name -> !name.equals("application"));
    assertThat(installed).isSubsetOf(listed);
  }

  @Test
  void everyWayToTrainingIsListedWithItsArtifact() {
    Set<String> listed =
        Parts.ALL.stream()
            .filter(part -> part.kind() == Part.Kind.FINE_TUNING)
            .flatMap(part -> part.names().stream())
            .collect(Collectors.toSet());
    var nothing = new Additions(Map.of(), List.of(), List.of(), PriceCatalogue.EMPTY, List.of());
    Catalog<FineTuningServices> services =
        Wiring.injector(Clock.systemUTC(), nothing)
            .getInstance(Key.get(new TypeLiteral<Catalog<FineTuningServices>>() {}));
    assertThat(services.names()).filteredOn(name -> !name.equals("djl")).hasSameElementsAs(listed);
  }

  @Test
  void aPartWhoseJarIsNotThereIsAbsentAndABrokenOneIsNot() {
    assertThat(part("dev/suffice/strategies/rag/RagModule").open()).isEmpty();
    assertThatThrownBy(() -> part("org/apache/lucene/store/Directory").open())
        .isInstanceOf(NoClassDefFoundError.class);
  }

  private static Part part(String missing) {
    return Part.strategies(
        "suffice-strategy-rag",
        () -> {
          throw new NoClassDefFoundError(missing);
        },
        "rag");
  }

  private static final class SecondBrief implements MetricFactory<NoOptions> {
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
      throw new IllegalStateException("Nobody asks for it");
    }
  }

  @Test
  void twoStrategiesOrMetricsOfOneNameAreRefusedWhenItIsBuilt() {
    SufficeBuilder builder = Suffice.builder().metric(new SecondBrief());
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Two metric entries are called 'brief'");
  }
}
