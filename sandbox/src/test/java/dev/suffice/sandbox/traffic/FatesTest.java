package dev.suffice.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.Latency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FatesTest {
  private static final FaultRates FAULTS = FaultRates.mixed(0.5, Map.of());
  private static final Latency LATENCY =
      new Latency.Uniform(Duration.ofMillis(1), Duration.ofMillis(9));

  @Test
  void theSameRequestsMeetTheSameInWhateverOrderTheyCome() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      order.add(i % 200);
    }
    Map<Integer, List<Fate>> first = fates(5, order);
    Collections.shuffle(order, new Random(1));
    assertThat(fates(5, order)).isEqualTo(first);
    assertThat(fates(6, order)).isNotEqualTo(first);
  }

  @Test
  void aRequestTriedAgainMayMeetSomethingElse() {
    List<Fate> again = fates(5, Collections.nCopies(20, 7)).get(7);
    assertThat(again).doesNotHaveDuplicates();
    assertThat(again.stream().filter(fate -> fate.fault().isPresent()).count()).isBetween(3L, 17L);
  }

  @Test
  void whereAndWhatIsSaidTellRequestsApart() {
    byte[] body = {1, 2};
    assertThat(Fingerprint.of("/a", body))
        .isEqualTo(Fingerprint.of("/a", body.clone()))
        .isNotEqualTo(Fingerprint.of("/b", body))
        .isNotEqualTo(Fingerprint.of("/a", new byte[] {1}));
  }

  private static Map<Integer, List<Fate>> fates(long seed, List<Integer> requests) {
    var fates = new Fates(seed, FAULTS, LATENCY);
    Map<Integer, List<Fate>> drawn = new HashMap<>();
    for (int request : requests) {
      Fate fate = fates.next(Fingerprint.of("/x", new byte[] {(byte) request}));
      drawn.computeIfAbsent(request, any -> new ArrayList<>()).add(fate);
    }
    assertThat(fates.distinct()).isEqualTo(drawn.size());
    return drawn;
  }
}
