package dev.suffice.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
  @Test
  void anAddressOfTheWebIsPlain() {
    assertThat(PlainAddress.of("http://host:8000/v1")).contains(URI.create("http://host:8000/v1"));
    assertThat(PlainAddress.of("https://[::1]/")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host:8000",
        "file:///etc/passwd",
        "http:///v1",
        "http://user:secret@host/v1",
        "http://host/v1?key=secret",
        "http://host/v1#part",
        "http://ho st/"
      })
  void whatMayHoldAPasswordOrIsNoAddressIsNot(String address) {
    assertThat(PlainAddress.of(address)).isEmpty();
  }
}
