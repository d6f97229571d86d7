package dev.suffice.api.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Usage;
import dev.suffice.api.strategy.Simplicity.Form;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts refuse nonsense when they are made. */
class RefusalsTest {
  @Test
  void usageAddsUpAndIsNeverNegative() {
    Usage sum = new Usage(1, 2, 3, 4, false).plus(new Usage(10, 20, 30, 40, true));
    assertThat(sum).isEqualTo(new Usage(11, 22, 33, 44, true));
    assertThat(sum.allInputTokens()).isEqualTo(66);
    assertThatThrownBy(() -> Usage.of(-1, 0)).hasMessageContaining("negative");
  }

  @Test
  void aForecastHasNoMoreStableThanAllCharacters() {
    assertThatThrownBy(() -> new Forecast.Call("m", 1, 10, 11, 0)).hasMessageContaining("forecast");
    assertThatThrownBy(() -> new Forecast.Call("m", -1, 10, 0, 0)).hasMessageContaining("forecast");
  }

  @Test
  void modelNamesAreNotBlank() {
    assertThatThrownBy(() -> new EmbedderName(" ")).hasMessageContaining("blank");
    assertThatThrownBy(() -> new LanguageModelName("")).hasMessageContaining("blank");
  }

  @Test
  void aPaceGrowsWithTheTokens() {
    var pace = new Pace(Duration.ofMillis(5), Duration.ofMillis(1), Duration.ofMillis(2));
    assertThat(pace.of(10, 3)).isEqualTo(Duration.ofMillis(21));
    assertThatThrownBy(() -> new Pace(Duration.ofMillis(-1), Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("negative");
  }

  @Test
  void simplerFormsComeFirstThenFewerPieces() {
    var zeroShot = new Simplicity(Form.PROMPTING, 0);
    var fixed = new Simplicity(Form.FIXED_DEMONSTRATIONS, 16);
    var nearestOne = new Simplicity(Form.NEAREST_DEMONSTRATIONS, 1);
    var nearestEight = new Simplicity(Form.NEAREST_DEMONSTRATIONS, 8);
    assertThat(Stream.of(nearestEight, fixed, nearestOne, zeroShot).sorted())
        .containsExactly(zeroShot, fixed, nearestOne, nearestEight);
  }
}
