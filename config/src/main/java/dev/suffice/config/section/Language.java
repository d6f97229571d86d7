package dev.suffice.config.section;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Price;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Refusal;
import dev.suffice.config.form.Written;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms of the fixed part of the language. */
public final class Language {
  /** Standard forms and those of the fixed blocks. */
  public static final Forms FORMS =
      Forms.STANDARD
          .with(Labels.class, new LabelsForm())
          .with(AnswerForm.class, new AnswerFormForm())
          .with(Instructions.class, new InstructionsForm())
          .with(Price.class, new PriceForm())
          .with(LifeCycle.class, new CostsForm());

  static final Form<String> TEXT = Forms.STANDARD.value(String.class);
  static final Form<Written> WRITTEN = Written.form();

  private Language() {}

  /** Makes a fact of a block; a refusal becomes a problem of the block. */
  static <T> Optional<T> make(
      Mapping mapping, String path, Reading reading, Supplier<T> constructor) {
    try {
      return Optional.of(constructor.get());
    } catch (IllegalArgumentException refused) {
      Refusal.report(refused, mapping, path, reading);
      return Optional.empty();
    }
  }
}
