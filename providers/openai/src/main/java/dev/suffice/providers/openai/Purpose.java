package dev.suffice.providers.openai;

/** What an uploaded file is for. */
enum Purpose {
  BATCH("batch"),
  FINE_TUNE("fine-tune");

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  /** As the protocol writes it. */
  String word() {
    return word;
  }
}
