package dev.suffice.providers.embedded;

import dev.suffice.providers.embedded.extract.Form;

/** What kind of value a field takes. */
enum FieldType {
  TEXT(Form.PHRASE),
  INTEGER(Form.NUMBER),
  NUMBER(Form.NUMBER),
  DATE(Form.DAY);

  private final Form form;

  FieldType(Form form) {
    this.form = form;
  }

  /** The form of mentions it is read from. */
  Form form() {
    return form;
  }
}
