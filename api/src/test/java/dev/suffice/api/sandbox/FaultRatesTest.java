package dev.suffice.api.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FaultRatesTest {
  private static final int DRAWS = 90_000;

  @Test
  void aMixStrikesWithAllKindsAlike() {
    Map<Fault, Integer> struck = struck(FaultRates.mixed(0.18, Map.of()));
    assertThat(struck).hasSize(Fault.values().length);
    assertThat(struck.values())
        .allSatisfy(count -> assertThat(count / (double) DRAWS).isCloseTo(0.02, within(0.003)));
  }

  @Test
  void aRateOfItsOwnGoesBeforeTheMix() {
    Map<Fault, Double> own = Map.of(Fault.STALLED, 0.0, Fault.DROPPED, 0.1);
    Map<Fault, Integer> struck = struck(FaultRates.mixed(0.18, own));
    assertThat(struck).doesNotContainKey(Fault.STALLED);
    assertThat(struck.get(Fault.DROPPED) / (double) DRAWS).isCloseTo(0.1, within(0.005));
  }

  @Test
  void withoutRatesNothingStrikes() {
    assertThat(struck(FaultRates.NONE)).isEmpty();
    assertThat(FaultRates.NONE.isEmpty()).isTrue();
    assertThat(FaultRates.mixed(1, Map.of()).isEmpty()).isFalse();
  }

  @Test
  void moreThanEverythingCannotFail() {
    assertThatThrownBy(() -> FaultRates.mixed(0.9, Map.of(Fault.DROPPED, 0.9)))
        .hasMessageContaining("must not exceed 100%");
    assertThatThrownBy(() -> new FaultRates(Map.of(Fault.DROPPED, -0.1)))
        .hasMessageContaining("from 0% to 100%");
  }

  private static Map<Fault, Integer> struck(FaultRates rates) {
    var random = new SplittableRandom(3);
    Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    for (int i = 0; i < DRAWS; i++) {
      rates.draw(random).ifPresent(fault -> struck.merge(fault, 1, Integer::sum));
    }
    return struck;
  }
}
