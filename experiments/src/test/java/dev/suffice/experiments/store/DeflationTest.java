package dev.suffice.experiments.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.run.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflationTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 511, 512, 513, 5_000, 100_000})
  void whatIsKeptIsReadAgain(int length) {
    String text = "\u00e4b, ".repeat(length).substring(0, length);
    byte[] kept = Deflation.deflate(text, "beside it");
    assertThat(Deflation.inflate(kept, "beside it")).isEqualTo(text);
  }

  @Test
  void whatIsBesideItMayBeLongerThanCounts() {
    String beside =
        new Random(7).ints(100_000, 'a', 'z').mapToObj(Character::toString).collect(joining());
    String end = beside.substring(90_000);
    byte[] kept = Deflation.deflate(end, beside);

    assertThat(kept).hasSizeLessThan(200);
    assertThat(Deflation.inflate(kept, beside)).isEqualTo(end);
  }

  @Test
  void aShortTextTakesFiveBytesMoreAndALongOneNearlyNothingWhereItStandsBesideAlready() {
    String passage =
        "The return period is fourteen days, a deposit of 50 EUR is paid back. ".repeat(40);
    assertThat(Deflation.deflate("What is the deposit?", passage)).hasSize(25);
    assertThat(Deflation.deflate("Read: " + passage, passage)).hasSizeLessThan(60);
  }

  @Test
  void whatIsBrokenOrBreaksOffIsTold() {
    byte[] kept = Deflation.deflate("What is the deposit?", "");
    assertThatThrownBy(() -> Deflation.inflate(Arrays.copyOf(kept, 20), ""))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("breaks off");
    byte[] broken = kept.clone();
    broken[3] ^= 1;
    assertThatThrownBy(() -> Deflation.inflate(broken, ""))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be read");
    assertThat(new String(kept, 5, 20, StandardCharsets.UTF_8)).isEqualTo("What is the deposit?");
  }
}
