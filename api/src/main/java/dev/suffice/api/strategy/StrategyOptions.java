package dev.suffice.api.strategy;

import dev.suffice.api.recording.Recording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options of one approach as a person writes them; implemented by records only. The constructor
 * refuses nonsense with an {@link IllegalArgumentException} whose message says what would be right.
 * Models are named by components of type {@link dev.suffice.api.model.LanguageModelName} and {@link
 * dev.suffice.api.model.EmbedderName}.
 */
public interface StrategyOptions {
  /** How simple such an approach is; breaks ties between approaches that cost about the same. */
  Simplicity simplicity();

  /**
   * Other approaches that such an approach asks, in the order in which it asks them; none of them
   * has steps of its own. Most approaches ask models only.
   */
  default List<ApproachId> steps() {
    return List.of();
  }

  /**
   * The most calls of one model that one answer may take; at least 1. With steps: how often it asks
   * one of them.
   */
  default int callsPerAnswer() {
    return 1;
  }

  /** What must be in the experiment for such an approach to work. */
  Set<Need> needs();

  /** The application that such an approach asks; most approaches ask models only. */
  default Optional<Application> application() {
    return Optional.empty();
  }

  /** Outputs made elsewhere that such an approach brings along; most make their own. */
  default Optional<Recording> recording() {
    return Optional.empty();
  }
}
