package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.reports.html.Prose.Part;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void namesStandBetweenBackticks() {
    assertThat(Prose.of("`a` beats `b`.").parts())
        .containsExactly(
            new Part("", false),
            new Part("a", true),
            new Part(" beats ", false),
            new Part("b", true),
            new Part(".", false));
  }

  @Test
  void aBacktickWithoutAPartnerStays() {
    assertThat(Prose.of("it`s fine").parts()).containsExactly(new Part("it`s fine", false));
  }
}
