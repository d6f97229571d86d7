package dev.suffice.providers.djl;

/**
 * What is trained: {@code softmax-head/all-minilm-l6-v2} in one word.
 *
 * @param form what is put on the embeddings
 * @param embeddings name of the embeddings, which stay as they are
 */
record Base(String form, String embeddings) {
  static Base parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1) {
      throw new IllegalArgumentException("Not a model that is trained here: " + text);
    }
    return new Base(text.substring(0, slash), text.substring(slash + 1));
  }

  String text() {
    return form + "/" + embeddings;
  }
}
