package dev.suffice.config.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.Usage;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls at the shipped prices against computation by hand, exact to the last decimal. Each comment
 * is the computation, in dollars per million tokens; nothing of it is taken from the code.
 */
class CallsByHandTest {
  private static final PriceCatalogue SHIPPED = new Prices(Clock.systemUTC()).shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** What is called, on which day, and how it is answered. */
  private record Call(String model, LocalDate day, Form form, Usage usage, String usd) {}

  private enum Form {
    NOW,
    BATCH,
    TUNED,
    TUNED_BATCH
  }

  private static List<Call> calls() {
    var calls = new ArrayList<Call>();
    // -- OpenAI
    // 1: 1,500 x 0.10 + 100 x 0.50 = 150 + 50 = 200
    calls.add(now("openai/gpt-6-luna", of(1_500, 0, 0, 100), "0.0002"));
    // 2, cached: 476 x 0.10 + 1,024 x 0.01 + 100 x 0.50 = 47.6 + 10.24 + 50 = 107.84
    calls.add(now("openai/gpt-6-luna", of(476, 1_024, 0, 100), "0.00010784"));
    // 3, written to the cache: 476 x 0.10 + 1,024 x 0.125 + 100 x 0.50 = 47.6 + 128 + 50 = 225.6
    calls.add(now("openai/gpt-6-luna", of(476, 0, 1_024, 100), "0.0002256"));
    // 4, batch: 1,500 x 0.05 + 100 x 0.25 = 75 + 25 = 100
    calls.add(batch("openai/gpt-6-luna", of(1_500, 0, 0, 100), "0.0001"));
    // 5, exactly at the threshold: 272,000 x 0.10 + 7 x 0.50 = 27,200 + 3.5 = 27,203.5
    calls.add(now("openai/gpt-6-luna", of(272_000, 0, 0, 7), "0.0272035"));
    // 6, one above, all at the tier: 272,001 x 0.20 + 7 x 0.75 = 54,400.2 + 5.25 = 54,405.45
    calls.add(now("openai/gpt-6-luna", of(272_001, 0, 0, 7), "0.05440545"));
    // 7, above by what is cached: 72,001 x 0.20 + 200,000 x 0.02 + 7 x 0.75
    //    = 14,400.2 + 4,000 + 5.25 = 18,405.45
    calls.add(now("openai/gpt-6-luna", of(72_001, 200_000, 0, 7), "0.01840545"));
    // 8, reasoning: 900 x 2 + (250 answer + 3,750 reasoning = 4,000) x 10 = 1,800 + 40,000 = 41,800
    calls.add(now("openai/gpt-6-sol", of(900, 0, 0, 250 + 3_750), "0.0418"));
    // 9, cached: 1,000 x 1 + 50,000 x 0.05 + 300 x 5 = 1,000 + 2,500 + 1,500 = 5,000
    calls.add(now("openai/gpt-6.1-terra", of(1_000, 50_000, 0, 300), "0.005"));
    // 10, batch and cache together: 1,000 x 0.50 + 50,000 x 0.025 + 300 x 2.50
    //     = 500 + 1,250 + 750 = 2,500
    calls.add(batch("openai/gpt-6.1-terra", of(1_000, 50_000, 0, 300), "0.0025"));
    // 11, above the threshold, cached and written: 100,000 x 2 + 150,000 x 0.10 + 50,000 x 2.50
    //     + 2,000 x 7.50 = 200,000 + 15,000 + 125,000 + 15,000 = 355,000
    calls.add(now("openai/gpt-6.1-terra", of(100_000, 150_000, 50_000, 2_000), "0.355"));
    // 12, the day before the price fell: 1,234 x 1 + 56 x 6 = 1,234 + 336 = 1,570
    calls.add(on(2026, 7, 29, "openai/gpt-5.6-luna", of(1_234, 0, 0, 56), "0.00157"));
    // 13, the day it fell: 1,234 x 0.20 + 56 x 1.20 = 246.8 + 67.2 = 314
    calls.add(on(2026, 7, 30, "openai/gpt-5.6-luna", of(1_234, 0, 0, 56), "0.000314"));
    // 14, three kinds of input: 111 x 0.20 + 2,222 x 0.02 + 3,333 x 0.25 + 44 x 1.20
    //     = 22.2 + 44.44 + 833.25 + 52.8 = 952.69
    calls.add(now("openai/gpt-5.6-luna", of(111, 2_222, 3_333, 44), "0.00095269"));
    // 15: 333 x 0.75 + 1,152 x 0.075 + 77 x 4.50 = 249.75 + 86.4 + 346.5 = 682.65
    calls.add(now("openai/gpt-5.4-mini", of(333, 1_152, 0, 77), "0.00068265"));
    // 16, base of a tuned model: 400 x 0.40 + 10 x 1.60 = 160 + 16 = 176
    calls.add(now("openai/gpt-4.1-mini", of(400, 0, 0, 10), "0.000176"));
    // 17, tuned: 400 x 0.80 + 10 x 3.20 = 320 + 32 = 352
    calls.add(tuned("openai/gpt-4.1-mini-2025-04-14", of(400, 0, 0, 10), "0.000352"));
    // 18, tuned and cached: 400 x 3.75 + 1,024 x 1.875 + 10 x 15 = 1,500 + 1,920 + 150 = 3,570
    calls.add(tuned("openai/gpt-4o", of(400, 1_024, 0, 10), "0.00357"));
    // 19, tuned in a batch: 400 x 1.50 + 10 x 6 = 600 + 60 = 660
    calls.add(tunedBatch("openai/gpt-4.1", of(400, 0, 0, 10), "0.00066"));
    // 20, reasoning by a tuned model: 512 x 4 + (20 + 1,001) x 16 = 2,048 + 16,336 = 18,384
    calls.add(tuned("openai/o4-mini", of(512, 0, 0, 20 + 1_001), "0.018384"));
    // 21, embedding: 8,191 x 0.02 = 163.82
    calls.add(now("openai/text-embedding-3-small", of(8_191, 0, 0, 0), "0.00016382"));
    // -- Azure OpenAI
    // 22, cached, with reasoning: 640 x 2 + 1,280 x 0.50 + (99 + 901) x 8
    //     = 1,280 + 640 + 8,000 = 9,920
    calls.add(now("azure/o3", of(640, 1_280, 0, 99 + 901), "0.00992"));
    // -- Anthropic
    // 23, written: 50 x 1 + 4,200 x 1.25 + 33 x 5 = 50 + 5,250 + 165 = 5,465
    calls.add(now("anthropic/claude-haiku-4-5-20251001", of(50, 0, 4_200, 33), "0.005465"));
    // 24, read: 50 x 1 + 4,200 x 0.10 + 33 x 5 = 50 + 420 + 165 = 635
    calls.add(now("anthropic/claude-haiku-4-5", of(50, 4_200, 0, 33), "0.000635"));
    // 25, the last day of the introductory price: 2,000 x 2 + 500 x 10 = 4,000 + 5,000 = 9,000
    calls.add(on(2026, 8, 31, "anthropic/claude-sonnet-5", of(2_000, 0, 0, 500), "0.009"));
    // 26, the day after: 2,000 x 3 + 500 x 15 = 6,000 + 7,500 = 13,500
    calls.add(on(2026, 9, 1, "anthropic/claude-sonnet-5", of(2_000, 0, 0, 500), "0.0135"));
    // 27, batch: 2,000 x 2.50 + 500 x 12.50 = 5,000 + 6,250 = 11,250
    calls.add(batch("anthropic/claude-opus-5", of(2_000, 0, 0, 500), "0.01125"));
    // -- Google
    // 28, thinking: 1,000 x 1.50 + 2,048 x 0.15 + (64 + 936) x 9 = 1,500 + 307.2 + 9,000 = 10,807.2
    calls.add(now("google/gemini-3.5-flash", of(1_000, 2_048, 0, 64 + 936), "0.0108072"));
    // 29, batch: 1,000 x 0.15 + 64 x 1.25 = 150 + 80 = 230
    calls.add(batch("google/gemini-3.5-flash-lite", of(1_000, 0, 0, 64), "0.00023"));
    // 30, above the threshold: 150,000 x 4 + 50,001 x 0.40 + 10 x 18
    //     = 600,000 + 20,000.4 + 180 = 620,180.4
    calls.add(now("google/gemini-3.1-pro-preview", of(150_000, 50_001, 0, 10), "0.6201804"));
    // -- Mistral
    // 31: 777 x 0.15 + 64 x 0.015 + 13 x 0.60 = 116.55 + 0.96 + 7.8 = 125.31
    calls.add(now("mistral/mistral-small-2603", of(777, 64, 0, 13), "0.00012531"));
    // -- Amazon Bedrock
    // 32: 777 x 0.035 + 64 x 0.00875 + 13 x 0.14 = 27.195 + 0.56 + 1.82 = 29.575
    calls.add(now("bedrock/amazon.nova-micro-v1:0", of(777, 64, 0, 13), "0.000029575"));
    // -- servers that speak OpenAI's protocol
    // 33: 1 x 0.14 + 999 x 0.0028 + 7 x 0.28 = 0.14 + 2.7972 + 1.96 = 4.8972
    calls.add(now("deepseek/deepseek-v4-flash", of(1, 999, 0, 7), "0.0000048972"));
    // 34, batch: 1,001 x 0.035 + 3 x 0.15 = 35.035 + 0.45 = 35.485
    calls.add(batch("fireworks/gpt-oss-20b", of(1_001, 0, 0, 3), "0.000035485"));
    return calls;
  }

  @TestFactory
  Stream<DynamicTest> everyCallCostsWhatWasComputedByHand() {
    return calls().stream()
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call.toString(),
                    () -> assertThat(cost(call)).isEqualTo(Money.usd(call.usd()))));
  }

  @Test
  void thereAreThirtyOverAllVendors() {
    assertThat(calls()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(calls().stream().map(call -> provider(call.model())).distinct())
        .containsExactlyInAnyOrderElementsOf(SHIPPED.providers());
  }

  /** 0.36 USD per hour x 2.5 s / (3,600 s x 4 at once x 50 %) = 0.9 / 7,200 = 0.000125 USD. */
  @Test
  void aCallOfASharedMachineCostsItsTime() {
    var machine = new HardwarePrice(Money.usd("0.36"), Hosting.SHARED, 4, 0.5, Provenance.DECLARED);

    assertThat(machine.ofCall(of(1, 0, 0, 1), Duration.ofMillis(2_500)))
        .contains(Money.usd("0.000125"));
  }

  /** 1.2 million tokens x 3 epochs x 25 USD = 90 USD. */
  @Test
  void trainingCostsItsTokensOncePerEpoch() {
    Money training = price("openai/gpt-4o", TODAY).tuning().orElseThrow().training().orElseThrow();

    assertThat(training.times(new BigDecimal("1.2")).times(3)).isEqualTo(Money.usd("90"));
  }

  private static Money cost(Call call) {
    TokenPrice price = price(call.model(), call.day());
    return switch (call.form()) {
      case NOW -> price.ofCall(call.usage(), Duration.ofSeconds(1)).orElseThrow();
      case BATCH -> price.tariff(call.usage().allInputTokens()).rates(true).of(call.usage());
      case TUNED -> tuned(price).rates(false).of(call.usage());
      case TUNED_BATCH -> tuned(price).rates(true).of(call.usage());
    };
  }

  private static Tariff tuned(TokenPrice price) {
    return price.tuning().orElseThrow().tariff().orElseThrow();
  }

  private static TokenPrice price(String model, LocalDate day) {
    String name = model.substring(model.indexOf('/') + 1);
    return SHIPPED.find(provider(model), name).orElseThrow().on(day).orElseThrow().price();
  }

  private static String provider(String model) {
    return model.substring(0, model.indexOf('/'));
  }

  private static Usage of(long input, long cached, long written, long output) {
    return new Usage(input, cached, written, output, false);
  }

  private static Call now(String model, Usage usage, String usd) {
    return new Call(model, TODAY, Form.NOW, usage, usd);
  }

  private static Call on(int year, int month, int day, String model, Usage usage, String usd) {
    return new Call(model, LocalDate.of(year, month, day), Form.NOW, usage, usd);
  }

  private static Call batch(String model, Usage usage, String usd) {
    return new Call(model, TODAY, Form.BATCH, usage, usd);
  }

  private static Call tuned(String model, Usage usage, String usd) {
    return new Call(model, TODAY, Form.TUNED, usage, usd);
  }

  private static Call tunedBatch(String model, Usage usage, String usd) {
    return new Call(model, TODAY, Form.TUNED_BATCH, usage, usd);
  }
}
