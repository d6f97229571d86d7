package dev.suffice.experiments.spend;

import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dearest bill that one call can have, known before it is sent: every byte of its text a token
 * of its own (no tokenizer in use makes more of it), some for what vendors wrap around it, all at
 * the dearest rate for input, no more of it than the model certainly takes; and as much output as
 * the request allows, reasoning included.
 */
final class DearestCall {
  /** Around each message: its role and its ends; three to five are usual. */
  private static final long MESSAGE = 16;

  /** Around the whole, for example an instruction of the vendor's to answer in JSON. */
  private static final long REQUEST = 512;

  private static final BigDecimal PER_MILLION = new BigDecimal("0.000001");

  private DearestCall() {}

  /**
   * The dearest bill of a prompt.
   *
   * @param limits of the model's options
   * @return empty where the output has no limit
   */
  static Optional<Money> of(TokenPrice price, Prompt prompt, Optional<TokenLimits> limits) {
    return of(price, input(prompt), limits);
  }

  /** The same of a model that may be a reranker, which reads the question with each passage. */
  static Optional<Money> of(TokenPrice price, Prompt prompt, ModelOptions options) {
    long again =
        options.kind() == ModelKind.RERANKER
            ? prompt.passages().size() * bytes(prompt.question().input())
            : 0;
    return of(price, input(prompt) + again, options.limits());
  }

  private static Optional<Money> of(TokenPrice price, long input, Optional<TokenLimits> limits) {
    return limits.map(most -> of(price, atMost(input, most), most.outputTokens()));
  }

  /** The dearest bill for embedding texts. */
  static Money of(TokenPrice price, List<String> texts) {
    long input = REQUEST + texts.stream().mapToLong(text -> MESSAGE + bytes(text)).sum();
    return of(price, input, 0);
  }

  private static long atMost(long input, TokenLimits most) {
    return most.certain() ? Math.min(input, most.inputTokens()) : input;
  }

  private static long input(Prompt prompt) {
    long messages =
        prompt.messages().stream()
            .map(Message::text)
            .mapToLong(text -> MESSAGE + bytes(text))
            .sum();
    return REQUEST + messages + prompt.answerSchema().map(DearestCall::bytes).orElse(0L);
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Money of(TokenPrice price, long input, long output) {
    return rates(price, input)
        .map(rates -> of(rates, input, output))
        .max(Money::compareTo)
        .orElseThrow();
  }

  private static Money of(TokenRates rates, long input, long output) {
    return rates.dearestInput().times(input).plus(rates.output().times(output)).times(PER_MILLION);
  }

  /** Of every tier that so much input may fall into. */
  private static Stream<TokenRates> rates(TokenPrice price, long input) {
    return Stream.concat(
            Stream.of(price.tariff()),
            price.longContext().stream()
                .filter(tier -> tier.aboveTokens() < input)
                .map(LongContext::tariff))
        .map(Tariff::now);
  }
}
