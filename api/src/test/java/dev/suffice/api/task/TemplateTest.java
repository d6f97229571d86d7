package dev.suffice.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void placesAreFilledAndSpacesInsideThemDoNotMatter() {
    var template = new Template("{{ who }} asks: {{what}} ({{who}})");
    assertThat(template.fields()).containsExactly("who", "what");
    assertThat(template.fill(Map.of("who", "Ann", "what", "why?")))
        .isEqualTo("Ann asks: why? (Ann)");
    assertThat(template.isConstant()).isFalse();
  }

  @Test
  void whatIsPutInIsNeverReadAsATemplateOrAReference() {
    assertThat(new Template("{{a}}{{b}}").fill(Map.of("a", "{{b}}", "b", "$1\\")))
        .isEqualTo("{{b}}$1\\");
  }

  @Test
  void aFieldWithoutAValueIsNamed() {
    assertThatThrownBy(() -> new Template("{{message}}").fill(Map.of("text", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{{message}}")
        .hasMessageContaining("[text]");
  }

  @Test
  void textWithoutPlacesIsConstant() {
    assertThat(new Template("Say {one} word").isConstant()).isTrue();
    assertThat(new Template("Say {one} word").fill(Map.of())).isEqualTo("Say {one} word");
  }
}
