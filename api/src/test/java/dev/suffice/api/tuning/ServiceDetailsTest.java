package dev.suffice.api.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceDetailsTest {
  private final ServiceDetails details =
      new ServiceDetails(
          Map.of("resource-group", "models"), Map.of("access-token", new Secret("canary-4711")));

  @Test
  void whatIsThereIsFoundByItsWordAndWhatIsMissingIsNamed() {
    assertThat(details.text("resource-group")).contains("models");
    assertThat(details.requireKey("access-token").reveal()).isEqualTo("canary-4711");
    assertThat(details.key("other")).isEmpty();
    assertThatThrownBy(() -> details.require("subscription"))
        .hasMessageContaining("'subscription'");
  }

  @Test
  void noTextFormTellsAKey() {
    assertThat(details.toString()).doesNotContain("canary");
  }
}
