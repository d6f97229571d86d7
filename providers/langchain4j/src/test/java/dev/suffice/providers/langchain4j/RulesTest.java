package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suffice.api.model.VendorParameters;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  @ParameterizedTest
  @CsvSource({
    "model, it is set for you",
    "max_completion_tokens, write max-output-tokens",
    "temperature, write temperature",
    "top_p, write top-p",
    "topP, write top-p",
    "seed, write seed",
    "dimensions, write dimensions"
  })
  void whatHasAKeyOfItsOwnIsNoExtraParameter(String word, String remedy) {
    var extra = new VendorParameters(Map.of(word, BigDecimal.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> common(extra, Rules.SEED_AND_DIMENSIONS))
        .withMessage("extra: '%s' is not possible here; %s", word, remedy);
    var nested = new VendorParameters(Map.of("generationConfig", Map.of(word, BigDecimal.ONE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> common(nested, Rules.SEED_AND_DIMENSIONS));
  }

  @Test
  void aSeedIsAnExtraParameterWhereOptionsHaveNoKeyForIt() {
    common(new VendorParameters(Map.of("seed", BigDecimal.ONE)), Map.of());
  }

  private static void common(VendorParameters extra, Map<String, String> own) {
    Rules.common(
        "m",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.of(extra),
        own);
  }
}
