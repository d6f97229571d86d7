package dev.suffice.strategies.external;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.Secret;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An application of one's own: an address that is asked by HTTP, or a program that answers lines.
 *
 * @param costPerRequest what a request costs where its reply does not tell, and the most that one
 *     may cost where it does
 * @param price of the tokens that a reply counts, where it tells no cost
 * @param health absent: nothing is asked before the questions
 * @param headers by name; each value is a secret
 * @param timeout absent: that of the experiment
 * @param concurrency absent: as many as the experiment allows by HTTP, one program
 * @param version what the author calls this state of the application
 * @param form how it works, to break ties of cost by simplicity; prompting when left out
 */
public record ExternalOptions(
    @Description("The address that questions are posted to, http://127.0.0.1:9000/answer.")
        Optional<String> url,
    @Description("Instead of an address: a program and its arguments; no shell reads them.")
        List<String> command,
    @Description(
            "What a request costs where its reply does not tell, and the most that one may cost"
                + " where it does; 0 USD if it costs nothing.")
        Money costPerRequest,
    @Description("What tokens cost, where a reply tells its usage instead of a cost; by the token.")
        Optional<Price> price,
    @Description(
            "Asked before any question: an address of the same server, or `ping` for a program.")
        Optional<String> health,
    @Description("Sent with each request, each value from a variable: {X-Api-Key: \"${KEY}\"}.")
        Map<String, Secret> headers,
    @Description("For one answer; limits.timeout when left out, and never more.")
        Optional<Duration> timeout,
    @Description(
            "Requests at a time: limits.concurrency when left out; for a program how many of it"
                + " run, 1 when left out.")
        OptionalInt concurrency,
    @Description("What you call this state of the application; another one is asked anew.")
        Optional<String> version,
    @Description("How the approach works; the simpler of two that cost about the same wins.")
        Optional<Form> form)
    implements StrategyOptions {
  /** All that an answer may depend on; files that a command names count by their content. */
  private record Asked(
      String url, List<String> command, Set<String> headers, Optional<String> version) {}

  public ExternalOptions {
    command = List.copyOf(command);
    headers = Map.copyOf(headers);
    Objects.requireNonNull(costPerRequest, "costPerRequest");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(form, "form");
    if (url.isPresent() != command.isEmpty()) {
      throw new IllegalArgumentException(
          url.isPresent()
              ? "command goes without `url`: an application is asked by the one or the other"
              : "write `url: http://127.0.0.1:9000/answer`, or `command: [python3, app.py]`");
    }
    if (price.filter(HardwarePrice.class::isInstance).isPresent()) {
      throw new IllegalArgumentException(
          "price: by the token, {input: 1 USD per million, output: 4 USD per million}; what a machine costs goes into `costs`");
    }
    Rules.command(command);
    Rules.headers(headers, url);
    Rules.health(health, url);
    url.ifPresent(address -> Rules.address("url", address));
    timeout.ifPresent(Rules::timeout);
    concurrency.ifPresent(Rules::concurrency);
  }

  @Override
  public Simplicity simplicity() {
    return new Simplicity(form.orElse(Form.PROMPTING), 0);
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public Optional<Application> application() {
    var asked =
        new Asked(url.orElse(""), command, new TreeSet<>(headersByName().keySet()), version);
    return Optional.of(
        new Application(
            name(),
            asked,
            command,
            costPerRequest,
            price.map(TokenPrice.class::cast),
            concurrency.orElse(url.isPresent() ? Integer.MAX_VALUE : 1)));
  }

  /** What people are told it is. */
  String name() {
    return url.orElseGet(() -> "the program `%s`".formatted(String.join(" ", command)));
  }

  /** The headers, whatever the case of their names. */
  Map<String, Secret> headersByName() {
    var byName = new TreeMap<String, Secret>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return byName;
  }

  /** How many programs run at a time. */
  int programs() {
    return concurrency.orElse(1);
  }
}
