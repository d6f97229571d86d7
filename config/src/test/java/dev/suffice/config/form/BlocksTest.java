package dev.suffice.config.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Problem;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.PassageOptions;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.YamlReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Blocks of options that another part brings. */
class BlocksTest {
  record Tuned(String model, Optional<PassageOptions> retrieve) {}

  record Retrieve(int top) implements PassageOptions {
    @Override
    public Set<Need> needs() {
      return Set.of();
    }

    @Override
    public int pieces() {
      return top;
    }

    @Override
    public int callsPerAnswer(LanguageModelName answering) {
      return 1;
    }
  }

  private final Forms installed =
      Forms.STANDARD.with(
          Map.<Class<?>, Class<? extends Record>>of(PassageOptions.class, Retrieve.class));
  private final Problems problems = new Problems();

  @Test
  void aBlockIsReadAsTheRecordOfThePartThatBringsIt() {
    assertThat(read(installed, "{model: small, retrieve: {top: 3}}"))
        .contains(new Tuned("small", Optional.of(new Retrieve(3))));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void itsKeysAreToldWithTheOthers() {
    assertThat(installed.record(Tuned.class).options())
        .extracting("key")
        .containsExactly("model", "retrieve", "retrieve.top");
  }

  @Test
  void aBlockWhosePartIsNotThereIsRefusedAndMayBeLeftOut() {
    assertThat(read(Forms.STANDARD, "{model: small}"))
        .contains(new Tuned("small", Optional.empty()));
    assertThat(read(Forms.STANDARD, "{model: small, retrieve: {top: 3}}")).isEmpty();
    assertThat(problems.toList())
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("What reads this is not installed.");
    assertThat(Forms.STANDARD.record(Tuned.class).schema().at("/properties/retrieve/not"))
        .isEmpty();
  }

  private Optional<Tuned> read(Forms forms, String yaml) {
    return forms
        .record(Tuned.class)
        .read(
            new YamlReader(problems).read("x.yaml", yaml).orElseThrow(), "", new Reading(problems));
  }
}
