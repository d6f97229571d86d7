package dev.suffice.experiments.batch;

import dev.suffice.api.money.Money;
import dev.suffice.api.prompt.Prompt;
import java.util.Optional;

/**
 * Something that a trial asked.
 *
 * @param body as it is sent
 * @param most the most it can cost; absent: nobody knows
 */
record Wanted(Prompt prompt, String body, Optional<Money> most) {}
