package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  @ParameterizedTest
  @CsvSource({
    "PROMPTING, 0, prompt without examples",
    "FIXED_DEMONSTRATIONS, 24, prompt with 24 fixed examples",
    "FIXED_DEMONSTRATIONS, 1, prompt with 1 fixed example",
    "NEAREST_DEMONSTRATIONS, 8, prompt with the 8 most similar training examples",
    "NEAREST_DEMONSTRATIONS, 1, prompt with the most similar training example",
    "RAG, 5, prompt with 5 retrieved passages",
    "FINE_TUNE, 0, fine-tuned model"
  })
  void saysWhatAnApproachDoes(Form form, int pieces, String words) {
    assertThat(Forms.words(new Simplicity(form, pieces))).isEqualTo(words);
  }
}
