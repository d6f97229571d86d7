package dev.suffice.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  private final Secret secret = new Secret("ab/cd+\"e\\f");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab/cd+\"e\\f",
        "ab/cd+\\\"e\\\\f",
        "ab\\/cd+\\\"e\\\\f",
        "ab\\/cd\\u002b\\u0022e\\u005Cf",
        "\\u0061b/cd\\u002B\\\"e\\\\f",
        "ab\\\\/cd+\\\\\\\"e\\\\\\\\f",
        "\\\\u0061b/cd+\\\"e\\\\f"
      })
  void aSecretIsHiddenAsItIsAndAsJsonMayWriteIt(String echo) {
    assertThat(secret.hideIn("<" + echo + ">")).isEqualTo("<(secret)>");
  }

  @Test
  void aCharacterBeyondTheFirst65536IsHiddenToo() {
    var key = new Secret("open\uD83D\uDD11");
    assertThat(key.hideIn("<open\uD83D\uDD11>")).isEqualTo("<(secret)>");
    assertThat(key.hideIn("<open\\ud83d\\uDD11>")).isEqualTo("<(secret)>");
  }

  @Test
  void whatIsNotTheSecretStays() {
    String others = "ab/cd+ AB/CD+\"E\\F ab\\ncd \\u0061b";
    assertThat(secret.hideIn(others)).isEqualTo(others);
  }

  @Test
  void whatIsTooShortToBeASecretDestroysNoText() {
    assertThat(new Secret("1").hideIn("{\"id\": 11}")).isEqualTo("{\"id\": 11}");
    assertThat(new Secret("abcd").hideIn("abcde")).isEqualTo("(secret)e");
  }

  @Test
  void itShowsItselfToNobody() {
    assertThat(secret).hasToString("(secret)").isEqualTo(new Secret(secret.reveal()));
  }
}
