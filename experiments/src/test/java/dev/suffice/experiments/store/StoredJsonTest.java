package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.trial.Preparation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredJsonTest {
  @Test
  void aPreparationKeptBeforeLifeCyclesAndLessonsWereKnownHasNone() {
    assertThat(new StoredJson().read("{\"calls\":[],\"time\":7}", Preparation.class))
        .isEqualTo(new Preparation(List.of(), Duration.ofNanos(7), LifeCycle.NONE, List.of()));
  }
}
