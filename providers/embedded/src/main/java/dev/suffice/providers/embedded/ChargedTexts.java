package dev.suffice.providers.embedded;

import java.time.Duration;

/** The vectors one answer needs, and the time to charge for them. For one thread. */
final class ChargedTexts {
  private final EmbeddingEngine engine;
  private Duration charged = Duration.ZERO;

  ChargedTexts(EmbeddingEngine engine) {
    this.engine = engine;
  }

  /** The vector of a text that belongs to this question; its time is charged. */
  float[] fresh(String text) {
    TextVector vector = engine.vector(text);
    charged = charged.plus(vector.serviceTime());
    return vector.vector();
  }

  /** A text that belongs to this question, token by token; its time is charged. */
  TokenStates freshStates(String text) {
    Timed<TokenStates> states = engine.states(text);
    charged = charged.plus(states.serviceTime());
    return states.value();
  }

  /** A text that all questions have in common, token by token; a warm service has it. */
  TokenStates keptStates(String text) {
    return engine.states(text).value();
  }

  /** The vector of a text that all questions have in common; a warm service has it. */
  float[] kept(String text) {
    return engine.vector(text).vector();
  }

  /** The time of all fresh texts so far. */
  Duration charged() {
    return charged;
  }
}
