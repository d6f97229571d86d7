package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.Usage;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.trial.Preparation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredJsonTest {
  @Test
  void aUsageKeptBeforeReasoningWasCountedDoesNotTellIt() {
    assertThat(
            new StoredJson()
                .read(
                    "{\"inputTokens\":1,\"cachedInputTokens\":2,\"cacheWriteTokens\":3,"
                        + "\"outputTokens\":4,\"estimated\":true}",
                    Usage.class))
        .isEqualTo(new Usage(1, 2, 3, 4, true));
  }

  @Test
  void reasoningIsKeptWhereItIsKnown() {
    var json = new StoredJson();
    Usage told = Usage.of(1, 9).withReasoning(5);
    assertThat(json.read(json.write(told), Usage.class)).isEqualTo(told);
    assertThat(json.write(Usage.of(1, 9))).doesNotContain("reasoning");
  }

  @Test
  void aPreparationKeptBeforeLifeCyclesAndLessonsWereKnownHasNone() {
    assertThat(new StoredJson().read("{\"calls\":[],\"time\":7}", Preparation.class))
        .isEqualTo(new Preparation(List.of(), Duration.ofNanos(7), LifeCycle.NONE, List.of()));
  }
}
