package dev.suffice.strategies.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.task.Template;
import dev.suffice.strategies.prompting.DemonstrationOptions.Choose;
import dev.suffice.strategies.prompting.DemonstrationOptions.Using;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptingOptionsTest {
  private static final Optional<EmbedderName> BY = Optional.of(new EmbedderName("vectors"));

  @Test
  void nearestNeedsAnEmbedderAndFixedRefusesOne() {
    assertThatThrownBy(() -> new DemonstrationOptions(Choose.NEAREST, 4, Optional.empty()))
        .hasMessageContaining("by:");
    assertThatThrownBy(() -> new DemonstrationOptions(Choose.FIXED, 4, BY))
        .hasMessageContaining("leave out by:");
  }

  @Test
  void wordsNeedNoEmbedderAndBothNeedOne() {
    assertThat(nearest(Using.BM25, Optional.empty()).byWords()).isTrue();
    assertThat(nearest(Using.HYBRID, BY).byWords()).isTrue();
    assertThat(nearest(Using.DENSE, BY).byWords()).isFalse();
    assertThatThrownBy(() -> nearest(Using.BM25, BY)).hasMessageContaining("using: hybrid");
    assertThatThrownBy(() -> nearest(Using.HYBRID, Optional.empty())).hasMessageContaining("by:");
    assertThatThrownBy(
            () ->
                new DemonstrationOptions(
                    Choose.FIXED, 4, Optional.empty(), Optional.of(Using.BM25)))
        .hasMessageContaining("using:");
  }

  private static DemonstrationOptions nearest(Using using, Optional<EmbedderName> by) {
    return new DemonstrationOptions(Choose.NEAREST, 4, by, Optional.of(using));
  }

  @Test
  void aCountOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new DemonstrationOptions(Choose.NEAREST, 0, BY))
        .hasMessageContaining("from 1 to 1,000");
    assertThatThrownBy(() -> new DemonstrationOptions(Choose.NEAREST, 1001, BY))
        .hasMessageContaining("1001");
  }

  @Test
  void blankTextIsRefused() {
    assertThatThrownBy(
            () ->
                new PromptingOptions(
                    new LanguageModelName("model"),
                    Optional.empty(),
                    Optional.of(new Template(" ")),
                    Optional.empty()))
        .hasMessageContaining("instructions");
  }

  @Test
  void zeroShotIsSimplerThanFixedAndFixedThanNearest() {
    PromptingOptions zeroShot = options(Optional.empty());
    PromptingOptions fixed =
        options(Optional.of(new DemonstrationOptions(Choose.FIXED, 8, Optional.empty())));
    PromptingOptions nearest =
        options(Optional.of(new DemonstrationOptions(Choose.NEAREST, 1, BY)));
    assertThat(zeroShot.simplicity()).isEqualTo(new Simplicity(Form.PROMPTING, 0));
    assertThat(fixed.simplicity()).isEqualTo(new Simplicity(Form.FIXED_DEMONSTRATIONS, 8));
    assertThat(nearest.simplicity()).isEqualTo(new Simplicity(Form.NEAREST_DEMONSTRATIONS, 1));
  }

  @Test
  void onlyDemonstrationsNeedATrainingSplit() {
    assertThat(options(Optional.empty()).needs()).isEmpty();
    assertThat(options(Optional.of(new DemonstrationOptions(Choose.NEAREST, 1, BY))).needs())
        .containsExactly(Need.TRAINING);
  }

  @Test
  void theStrategyIsBoundByItsWord() {
    Set<StrategyFactory<?>> factories =
        Guice.createInjector(Stage.PRODUCTION, new PromptingModule())
            .getInstance(Key.get(new TypeLiteral<Set<StrategyFactory<?>>>() {}));
    assertThat(factories).extracting(StrategyFactory::name).containsExactly("prompting");
  }

  private static PromptingOptions options(Optional<DemonstrationOptions> demonstrations) {
    return new PromptingOptions(
        new LanguageModelName("model"), demonstrations, Optional.empty(), Optional.empty());
  }
}
