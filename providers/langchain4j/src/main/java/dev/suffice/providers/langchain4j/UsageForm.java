package dev.suffice.providers.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Usage;
import java.util.List;
import java.util.Optional;

/**
 * How a vendor's answer counts its tokens. Counts that are not there, or make no sense, are none:
 * then the tokens are estimated.
 */
@FunctionalInterface
interface UsageForm {
  /** The usage of one answer, as it came. */
  Optional<Usage> of(Exchange answer);

  /** Another form for answers that do not count in this one. */
  default UsageForm or(UsageForm other) {
    return answer -> of(answer).or(() -> other.of(answer));
  }

  /** Nothing is counted. */
  static UsageForm none() {
    return answer -> Optional.empty();
  }

  /**
   * Cached and written tokens are part of the input.
   *
   * @param input where the input is, as a JSON pointer
   * @param cached where the cached input is; the first place that is there counts
   * @param written where the input written to a cache is
   * @param outputs where the output is; all places are added
   */
  static UsageForm inclusive(
      String input, List<String> cached, List<String> written, List<String> outputs) {
    return exchange -> {
      JsonNode answer = exchange.body();
      long all = count(answer, List.of(input)).orElse(-1L);
      long read = count(answer, cached).orElse(0L);
      long wrote = count(answer, written).orElse(0L);
      return usage(all - read - wrote, read, wrote, sum(answer, outputs));
    };
  }

  /** Cached and written tokens stand beside the input; the parameters are as above. */
  static UsageForm separate(String input, String cached, String written, String output) {
    return exchange -> {
      JsonNode answer = exchange.body();
      return usage(
          count(answer, List.of(input)).orElse(-1L),
          count(answer, List.of(cached)).orElse(0L),
          count(answer, List.of(written)).orElse(0L),
          sum(answer, List.of(output)));
    };
  }

  /**
   * The same with the share of the output that was reasoning.
   *
   * @param place where it is
   */
  default UsageForm reasoning(String place) {
    return exchange -> of(exchange).map(usage -> told(usage, count(exchange, place)));
  }

  /**
   * The same with the reasoning, which some servers count as part of the output and others beside
   * it: then only all the tokens together tell.
   *
   * @param place where it is
   * @param total where the sum of all tokens is
   */
  default UsageForm reasoning(String place, String total) {
    return exchange -> of(exchange).map(usage -> whole(usage, exchange, place, total));
  }

  private static Usage whole(Usage usage, Exchange exchange, String place, String total) {
    Optional<Long> reasoning = count(exchange, place);
    long beside = usage.allInputTokens() + usage.outputTokens() + reasoning.orElse(0L);
    boolean isBeside =
        reasoning.filter(tokens -> tokens > 0).isPresent()
            && count(exchange, total).filter(all -> all == beside).isPresent();
    return told(isBeside ? usage.plus(Usage.of(0, reasoning.get())) : usage, reasoning);
  }

  private static Usage told(Usage usage, Optional<Long> reasoning) {
    return reasoning
        .filter(tokens -> tokens >= 0 && tokens <= usage.outputTokens())
        .map(usage::withReasoning)
        .orElse(usage);
  }

  private static Optional<Long> count(Exchange exchange, String place) {
    return count(exchange.body(), List.of(place));
  }

  /** Nothing but the input is counted, in a header. */
  static UsageForm header(String name) {
    return exchange ->
        exchange
            .headers()
            .firstValue(name)
            .filter(count -> count.matches("[0-9]{1,15}"))
            .map(count -> Usage.of(Long.parseLong(count), 0));
  }

  private static Optional<Usage> usage(long input, long cached, long written, long output) {
    return input < 0 || cached < 0 || written < 0 || output < 0
        ? Optional.empty()
        : Optional.of(new Usage(input, cached, written, output, false));
  }

  private static long sum(JsonNode answer, List<String> places) {
    return places.stream().mapToLong(place -> count(answer, List.of(place)).orElse(0L)).sum();
  }

  private static Optional<Long> count(JsonNode answer, List<String> places) {
    return places.stream()
        .map(answer::at)
        .filter(JsonNode::isIntegralNumber)
        .map(JsonNode::asLong)
        .findFirst();
  }
}
