package dev.suffice.sandbox.openai;

import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.sandbox.traffic.Entry;
import dev.suffice.sandbox.traffic.Fingerprint;
import dev.suffice.sandbox.traffic.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bills trainings.
 *
 * @param price US dollars per million tokens
 */
record TrainingTill(Ledger ledger, Money price) {
  /** Where they are asked for. */
  static final String PATH = "/v1/fine_tuning/jobs";

  private static final int OK = 200;

  /** Enters what a job trained. */
  void enter(String job, TrainingOrder order, JobStatus done) {
    long tokens = done.trainedTokens().orElse(0);
    ledger.enter(
        new Entry(
            PATH,
            order.model(),
            Fingerprint.of(PATH, job.getBytes(StandardCharsets.UTF_8)),
            false,
            OK,
            Optional.empty(),
            tokens,
            0,
            TokenRates.of(price, Money.ZERO).of(Usage.of(tokens, 0))));
  }
}
