package dev.suffice.providers.embedded.extract;

/** What kind of value a field takes. */
public enum FieldType {
  TEXT(Form.PHRASE),
  INTEGER(Form.NUMBER),
  NUMBER(Form.NUMBER),
  DATE(Form.DAY);

  private final Form form;

  FieldType(Form form) {
    this.form = form;
  }

  /** The form of mentions it is read from. */
  public Form form() {
    return form;
  }
}
