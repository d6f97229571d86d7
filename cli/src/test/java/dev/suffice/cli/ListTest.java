package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListTest {
  private final Locale usual = Locale.getDefault();
  private final Terminal terminal = Terminal.real();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(usual);
  }

  @Test
  void everythingIsListedBrieflyUnderItsKind() {
    assertThat(terminal.type("list")).isZero();
    assertThat(terminal.out().lines())
        .startsWith("strategies")
        .contains("metrics", "providers")
        .anyMatch(line -> line.startsWith("  external              An application of one's own"))
        .anyMatch(line -> line.startsWith("  token-f1              How far the words agree"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void everyBuiltInPieceSaysWhatItIs() {
    assertThat(terminal.type("list")).isZero();
    assertThat(terminal.out()).doesNotContain("does not say what it is");
  }

  @Test
  void oneIsShownWithItsKeysUnitsAndDefaultsInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    assertThat(terminal.type("list", "strategies", "external")).isZero();
    assertThat(terminal.out())
        .startsWith("external\n  An application of one's own")
        .contains("  from ")
        .contains("  cost-per-request: an amount such as 5 USD (required)\n")
        .contains("  timeout: a duration such as 800 ms, 30 s, 30 min or 2 h\n")
        .contains("      For one answer; limits.timeout when left out, and never more.\n")
        .doesNotContain("prompting\n");
  }

  @Test
  void keysWithinABlockFollowIt() throws IOException {
    assertThat(terminal.type("list", "strategies", "prompting", "--json")).isZero();
    JsonNode one = new ObjectMapper().readTree(terminal.out()).get(0);
    assertThat(one.get("kind").asText()).isEqualTo("strategy");
    assertThat(one.get("name").asText()).isEqualTo("prompting");
    List<String> keys = new ArrayList<>();
    one.get("options").forEach(option -> keys.add(option.get("key").asText()));
    assertThat(keys)
        .containsSequence("demonstrations", "demonstrations.choose", "demonstrations.count");
    JsonNode count = one.get("options").get(keys.indexOf("demonstrations.count"));
    assertThat(count.get("required").asBoolean()).isTrue();
    assertThat(count.get("value").asText()).isEqualTo("a whole number");
    assertThat(count.get("description").asText()).startsWith("How many;");
  }

  @Test
  void whatIsNotThereIsAnsweredWithWhatIs() {
    assertThat(terminal.type("list", "model")).isEqualTo(2);
    assertThat(terminal.err()).contains("There is nothing called 'model' to list.", "providers");
    assertThat(terminal.type("list", "metrics", "exac")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("There is no 'exac' among the metrics. Did you mean 'exec'?");
  }
}
