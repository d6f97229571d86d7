package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ShareConverterTest {
  private final ShareConverter converter = new ShareConverter();

  @Test
  void aShareIsANumberOrAPercentage() {
    assertThat(converter.convert("0.02")).isEqualTo(0.02);
    assertThat(converter.convert("2%")).isEqualTo(0.02);
    assertThat(converter.convert("0.25 %")).isEqualTo(0.0025);
    assertThat(converter.convert("0")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "1", "100%", "-0.1", "NaN", "1e-2", "0,02", "", "two"})
  void anythingElseIsRefusedWithWhatWouldBeRight(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("0.02 or 2%");
  }
}
