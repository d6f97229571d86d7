package dev.suffice.api.strategy;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model calls an approach is expected to make.
 *
 * @param preparation all calls of the preparation together
 * @param request the calls of one average request
 * @param lifeCycle what the approach is expected to cost beside its calls
 * @param preparing what its preparation asks of applications
 * @param asking what one average request asks of applications
 * @param obstacle why the approach cannot be run at all, in whole sentences, where that is plain
 *     before anything is sent; other approaches are not concerned
 */
public record Forecast(
    List<Call> preparation,
    List<Call> request,
    LifeCycle lifeCycle,
    Requests preparing,
    Requests asking,
    Optional<String> obstacle) {
  /**
   * Calls of one model.
   *
   * @param model name of the declared model
   * @param calls how many, may be a fraction of one on average; for embedders one per text
   * @param inputCharacters input of all of them
   * @param stableCharacters part of the input that is the same for every request
   * @param outputCharacters output of all of them
   */
  public record Call(
      String model,
      double calls,
      double inputCharacters,
      double stableCharacters,
      double outputCharacters) {
    public Call {
      Objects.requireNonNull(model, "model");
      if (calls < 0
          || stableCharacters < 0
          || stableCharacters > inputCharacters
          || outputCharacters < 0) {
        throw new IllegalArgumentException(
            "Not a forecast: %s calls, %s of %s characters stable, %s out"
                .formatted(calls, stableCharacters, inputCharacters, outputCharacters));
      }
    }

    /**
     * One call of a language model with an average one of some prompts.
     *
     * @param prompts not empty
     */
    public static Call with(String model, List<Prompt> prompts, double outputCharacters) {
      double all = characters(prompts.stream().flatMap(prompt -> prompt.messages().stream()));
      double stable =
          characters(
              prompts.stream()
                  .flatMap(prompt -> prompt.messages().stream().filter(Message::stable)));
      return new Call(model, 1, all / prompts.size(), stable / prompts.size(), outputCharacters);
    }

    /** The same so many times over. */
    public Call times(double factor) {
      return new Call(
          model,
          calls * factor,
          inputCharacters * factor,
          stableCharacters * factor,
          outputCharacters * factor);
    }

    private static double characters(Stream<Message> messages) {
      return messages.mapToDouble(message -> message.text().length()).sum();
    }
  }

  /**
   * Requests to applications.
   *
   * @param times how many, may be a fraction of one on average
   * @param most what all of them together cost at most
   * @param parallel how many at a time, at least 1, as far as the applications tell
   */
  public record Requests(double times, Money most, int parallel) {
    public static final Requests NONE = new Requests(0, Money.ZERO, Integer.MAX_VALUE);

    public Requests {
      if (times < 0 || most.usd().signum() < 0 || parallel < 1) {
        throw new IllegalArgumentException(
            "Not requests: %s for %s, %s at a time".formatted(times, most, parallel));
      }
    }

    /** Of both, at the pace of the one that takes fewer at a time. */
    public Requests plus(Requests other) {
      return new Requests(
          times + other.times, most.plus(other.most), Math.min(parallel, other.parallel));
    }

    /** The same so many times over. */
    public Requests times(double factor) {
      return new Requests(times * factor, most.times(BigDecimal.valueOf(factor)), parallel);
    }
  }

  public Forecast {
    preparation = List.copyOf(preparation);
    request = List.copyOf(request);
    Objects.requireNonNull(lifeCycle, "lifeCycle");
    Objects.requireNonNull(preparing, "preparing");
    Objects.requireNonNull(asking, "asking");
    Objects.requireNonNull(obstacle, "obstacle");
  }

  /** An approach that can be run. */
  public Forecast(
      List<Call> preparation,
      List<Call> request,
      LifeCycle lifeCycle,
      Requests preparing,
      Requests asking) {
    this(preparation, request, lifeCycle, preparing, asking, Optional.empty());
  }

  /** The same with what stands in its way, if anything does. */
  public Forecast hinderedBy(Optional<String> why) {
    return new Forecast(preparation, request, lifeCycle, preparing, asking, why);
  }

  /** An approach that asks models only. */
  public Forecast(List<Call> preparation, List<Call> request, LifeCycle lifeCycle) {
    this(preparation, request, lifeCycle, Requests.NONE, Requests.NONE);
  }

  /** An approach whose requests each go to one application. */
  public static Forecast of(Application application) {
    return new Forecast(
        List.of(),
        List.of(),
        LifeCycle.NONE,
        Requests.NONE,
        new Requests(1, application.costPerRequest(), application.parallelRequests()));
  }

  /** An approach that costs nothing beside its calls. */
  public Forecast(List<Call> preparation, List<Call> request) {
    this(preparation, request, LifeCycle.NONE);
  }
}
