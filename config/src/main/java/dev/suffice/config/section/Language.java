package dev.suffice.config.section;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Price;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Written;
import dev.suffice.config.price.PriceForm;

/** The forms of the fixed part of the language. */
public final class Language {
  /** Standard forms and those of the fixed blocks. */
  public static final Forms FORMS =
      Forms.STANDARD
          .with(Labels.class, new LabelsForm())
          .with(AnswerForm.class, new AnswerFormForm())
          .with(Price.class, new PriceForm())
          .with(LifeCycle.class, new CostsForm());

  static final Form<String> TEXT = Forms.STANDARD.value(String.class);
  static final Form<Written> WRITTEN = Written.form();

  private Language() {}
}
