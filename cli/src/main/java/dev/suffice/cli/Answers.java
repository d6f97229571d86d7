package dev.suffice.cli;

import dev.suffice.cli.console.Line;
import java.util.Optional;

/** A person who may answer a question. */
@FunctionalInterface
interface Answers {
  /** Nobody is there. */
  Answers NOBODY = question -> Optional.empty();

  /**
   * Whether the person agrees; anything but a yes is a no.
   *
   * @return empty when nobody is there to be asked
   */
  Optional<Boolean> agrees(Line question);
}
