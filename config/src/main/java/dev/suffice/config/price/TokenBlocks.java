package dev.suffice.config.price;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.config.form.HourlyRate;
import dev.suffice.config.form.MonthlyRate;
import dev.suffice.config.form.TokenRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A vendor's price by the token as it is written. */
final class TokenBlocks {
  private TokenBlocks() {}

  /** Rates of answers that can wait. */
  record Batch(
      @Description("Input that is not cached.") TokenRate input,
      @Description("Input read from the vendor's prefix cache.") Optional<TokenRate> cachedInput,
      @Description("Input written to the vendor's prefix cache.") Optional<TokenRate> cacheWrite,
      @Description("Output, reasoning included.") TokenRate output) {
    Batch {
      requireRead(cachedInput, cacheWrite);
    }

    TokenRates rates() {
      return TokenBlocks.rates(input, cachedInput, cacheWrite, output);
    }
  }

  /** Rates of calls with much input. */
  record LongInput(
      @Description("Calls with more input tokens than this cost so, all of their tokens.")
          long aboveTokens,
      @Description("Input that is not cached.") TokenRate input,
      @Description("Input read from the vendor's prefix cache.") Optional<TokenRate> cachedInput,
      @Description("Input written to the vendor's prefix cache.") Optional<TokenRate> cacheWrite,
      @Description("Output, reasoning included.") TokenRate output,
      @Description("The same for answers that can wait.") Optional<Batch> batch) {
    LongInput {
      requireRead(cachedInput, cacheWrite);
      if (aboveTokens < 1) {
        throw new IllegalArgumentException("above-tokens must be at least 1: " + aboveTokens);
      }
    }

    LongContext tier() {
      return new LongContext(
          aboveTokens, tariff(TokenBlocks.rates(input, cachedInput, cacheWrite, output), batch));
    }
  }

  /** Rates of a tuned model. */
  record Tuned(
      @Description("Input that is not cached.") TokenRate input,
      @Description("Input read from the vendor's prefix cache.") Optional<TokenRate> cachedInput,
      @Description("Input written to the vendor's prefix cache.") Optional<TokenRate> cacheWrite,
      @Description("Output, reasoning included.") TokenRate output,
      @Description("The same for answers that can wait.") Optional<Batch> batch) {
    Tuned {
      requireRead(cachedInput, cacheWrite);
    }

    Tariff tariff() {
      return TokenBlocks.tariff(TokenBlocks.rates(input, cachedInput, cacheWrite, output), batch);
    }
  }

  /** What training and keeping a tuned model costs. */
  record Tuning(
      @Description(
              "Training tokens, each counted once per epoch; without it no training is billed.")
          Optional<TokenRate> training,
      @Description("Least that a training costs.") Optional<Money> minimumFee,
      @Description("Tokens of the tuned model; without it they cost as the base model's.")
          Optional<Tuned> tuned,
      @Description("While the tuned model is deployed, used or not.") Optional<HourlyRate> hosting,
      @Description("For keeping the tuned model.") Optional<MonthlyRate> storage) {
    Tuning {
      if (training.isEmpty() && tuned.isEmpty()) {
        throw new IllegalArgumentException(
            "tuning needs `training:` or `tuned:`, else there is nothing to bill");
      }
    }

    TuningPrice price() {
      return new TuningPrice(
          training.map(TokenRate::perMillion),
          minimumFee,
          tuned.map(Tuned::tariff),
          hosting.map(HourlyRate::perHour),
          storage.map(MonthlyRate::perMonth));
    }
  }

  /** A vendor's price. */
  record Tokens(
      @Description("Input that is not cached.") TokenRate input,
      @Description("Input read from the vendor's prefix cache.") Optional<TokenRate> cachedInput,
      @Description("Input written to the vendor's prefix cache.") Optional<TokenRate> cacheWrite,
      @Description("Output, reasoning included.") TokenRate output,
      @Description("How the vendor's prefix cache behaves.") Optional<PrefixCache> cache,
      @Description("The same for answers that can wait (`can-wait: true`).") Optional<Batch> batch,
      @Description("The same for calls with much input.") List<LongInput> longContext,
      @Description("What a tuned model made from this one costs.") Optional<Tuning> tuning,
      @Description("The day these prices were true.") Optional<LocalDate> asOf) {
    Tokens {
      requireRead(cachedInput, cacheWrite);
      if (cache.isPresent() && cachedInput.isEmpty()) {
        throw new IllegalArgumentException(
            "cache needs `cached-input:`, the price of input read from it");
      }
    }

    TokenPrice price() {
      return price(asOf.map(Provenance::declared).orElse(Provenance.DECLARED));
    }

    TokenPrice price(Provenance provenance) {
      return new TokenPrice(
          tariff(TokenBlocks.rates(input, cachedInput, cacheWrite, output), batch),
          longContext.stream().map(LongInput::tier).toList(),
          cache,
          tuning.map(Tuning::price),
          provenance);
    }
  }

  private static void requireRead(Optional<TokenRate> cachedInput, Optional<TokenRate> cacheWrite) {
    if (cacheWrite.isPresent() && cachedInput.isEmpty()) {
      throw new IllegalArgumentException(
          "cache-write needs `cached-input:`, the price of input read from the cache");
    }
  }

  private static Tariff tariff(TokenRates now, Optional<Batch> batch) {
    return new Tariff(now, batch.map(Batch::rates));
  }

  private static TokenRates rates(
      TokenRate input,
      Optional<TokenRate> cachedInput,
      Optional<TokenRate> cacheWrite,
      TokenRate output) {
    return new TokenRates(
        input.perMillion(),
        cachedInput.map(TokenRate::perMillion),
        cacheWrite.map(TokenRate::perMillion),
        output.perMillion());
  }
}
