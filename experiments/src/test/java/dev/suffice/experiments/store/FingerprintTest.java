package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Options(String model, Optional<Integer> count, Map<String, String> extra) {}

  @Test
  void equalFactsHaveEqualFingerprintsWhateverTheOrderOfMapsAndSets() {
    var forward = new LinkedHashMap<String, String>();
    forward.put("a", "1");
    forward.put("b", "2");
    var backward = new LinkedHashMap<String, String>();
    backward.put("b", "2");
    backward.put("a", "1");

    assertThat(Fingerprint.of(new Options("m", Optional.of(3), forward)))
        .isEqualTo(Fingerprint.of(new Options("m", Optional.of(3), backward)));
    assertThat(Fingerprint.of(Set.of("x", "y", "z")))
        .isEqualTo(Fingerprint.of(Set.of("z", "x", "y")));
    assertThat(Fingerprint.of(new BigDecimal("1.50")))
        .isEqualTo(Fingerprint.of(new BigDecimal("1.5")));
  }

  @Test
  void differentFactsDoNotRunTogether() {
    assertThat(
            List.of(
                Fingerprint.of("ab", "c"),
                Fingerprint.of("a", "bc"),
                Fingerprint.of("abc"),
                Fingerprint.of(List.of("ab", "c"), List.of()),
                Fingerprint.of(Optional.empty()),
                Fingerprint.of(Optional.of("")),
                Fingerprint.of("1"),
                Fingerprint.of(1),
                Fingerprint.of(Map.of("a", "1")),
                Fingerprint.of(List.of("a", "1"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void theFormNeverChangesUnnoticedBecauseStoredTrialsAreFoundByIt() {
    var facts = new Options("reader", Optional.of(8), Map.of("k", "v"));
    assertThat(Fingerprint.of("trial", facts, List.of(1, 2), true).hex())
        .isEqualTo("d1a802bf94f8f832211ec7d94f04d0496f187789ddfcae593c5f8529ae6166e5");
  }

  @Test
  void aStartWrittenOnceGivesTheFingerprintOfAll() {
    var facts = new Options("reader", Optional.of(8), Map.of("k", "v"));
    Fingerprint.Start start = Fingerprint.start("trial", facts);

    assertThat(start.and(List.of(1, 2), true))
        .isEqualTo(Fingerprint.of("trial", facts, List.of(1, 2), true));
    assertThat(start.and()).isEqualTo(Fingerprint.of("trial", facts));
  }

  @Test
  void aModelsFileIsWhatItHoldsWhereverItLies() {
    var file = new ModelFile("model.onnx", Path.of("here", "model.onnx"), "ab");
    assertThat(Fingerprint.of(new ModelFile("other", Path.of("there"), "ab")))
        .isEqualTo(Fingerprint.of(file));
    assertThat(Fingerprint.of(new ModelFile(file.name(), file.path(), "cd")))
        .isNotEqualTo(Fingerprint.of(file));
  }

  @Test
  void whatIsNotAFactIsRefused() {
    assertThatThrownBy(() -> Fingerprint.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Not a fact");
  }
}
