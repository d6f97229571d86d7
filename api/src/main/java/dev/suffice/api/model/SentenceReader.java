package dev.suffice.api.model;

import dev.suffice.api.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Reads the passages of a prompt sentence by sentence, for whoever tells by the vectors which
 * sentence answers. Safe for any thread.
 */
public interface SentenceReader extends AutoCloseable {
  /**
   * A prompt as it was read.
   *
   * @param question its vector
   * @param sentences of all passages, in their order
   * @param vectors one per sentence, of the length of the question's
   * @param tokens of all its messages
   * @param serviceTime what reading took
   */
  record Page(
      float[] question,
      List<String> sentences,
      List<float[]> vectors,
      long tokens,
      Duration serviceTime) {
    public Page {
      sentences = List.copyOf(sentences);
      vectors = List.copyOf(vectors);
      Objects.requireNonNull(serviceTime, "serviceTime");
      if (sentences.size() != vectors.size()) {
        throw new IllegalArgumentException(
            "%s sentences, %s vectors".formatted(sentences.size(), vectors.size()));
      }
    }
  }

  /**
   * Reads a prompt.
   *
   * @throws ModelFaultException when the model cannot be loaded or run
   */
  Page read(Prompt prompt);

  /** What of a sentence a question asks for; all of it where that cannot be told. */
  String asked(String sentence, String question);

  @Override
  void close();
}
