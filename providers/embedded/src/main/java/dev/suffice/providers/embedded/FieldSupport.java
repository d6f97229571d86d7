package dev.suffice.providers.embedded;

import dev.suffice.providers.embedded.extract.Mention;

/** How much speaks for a mention being the value of each field. */
interface FieldSupport {
  /** One number per field, in the order of the fields; comparable between mentions and fields. */
  double[] of(String text, TokenStates states, Mention mention);

  /** What a field takes at least. */
  double least();
}
