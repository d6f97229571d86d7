package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.TokenLimits;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ApplicationOptionsTest {
  @Test
  void theInputOfACallIsLimitedWhetherOrNotItsOutputIs() {
    var endless =
        new ApplicationOptions("m", Optional.empty(), OptionalInt.of(500), OptionalInt.empty());
    var short20 =
        new ApplicationOptions("m", Optional.empty(), OptionalInt.of(500), OptionalInt.of(20));

    assertThat(endless.mostInput()).hasValue(500);
    assertThat(endless.limits()).isEmpty();
    assertThat(short20.limits()).contains(new TokenLimits(500, 20, false));
  }
}
