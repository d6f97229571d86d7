package dev.suffice.providers.embedded;

import dev.suffice.api.prompt.Prompt;
import java.util.function.Supplier;

/** A way to answer from a prompt. */
interface Reading {
  /**
   * Embeds whatever the answer depends on. What it gives back scores it, without embedding any
   * more, and says the answer; empty when there is none.
   */
  Supplier<Said> gather(Prompt prompt, ChargedTexts texts);
}
