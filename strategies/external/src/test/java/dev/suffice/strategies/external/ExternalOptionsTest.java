package dev.suffice.strategies.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.Secret;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.strategy.Application;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ExternalOptionsTest {
  private static final String URL = "http://127.0.0.1:9000/answer";

  @Test
  void anApplicationIsAskedByAddressOrAsAProgram() {
    refused("write `url:", () -> options(Optional.empty(), List.of(), Map.of(), "1"));
    refused("command goes without", () -> options(Optional.of(URL), List.of("sh"), Map.of(), "1"));
    refused(
        "command: needs a program", () -> options(Optional.empty(), List.of(" "), Map.of(), "1"));
  }

  @Test
  void anAddressHoldsNoSecretAndNothingElse() {
    for (String address :
        List.of(
            "ftp://x/y", "http://me:pw@x/", "http://x/?key=1", "x", "http:///y", "http://x/ y")) {
      refused("url: an address", () -> Applications.http(address));
    }
  }

  @Test
  void healthIsAskedOfTheSameServer() {
    refused("health: an address of the server", () -> health(URL, "http://127.0.0.1:9001/health"));
    refused("health: an address of the server", () -> health(URL, "https://127.0.0.1:9000/health"));
    assertThat(health(URL, "http://127.0.0.1:9000/health").health()).isPresent();
  }

  @Test
  void headersAreSecretsThatNoMessageRepeats() {
    refused("'Content-Length' cannot be set", () -> headers("Content-Length", "secret"));
    refused("'a b' cannot be set", () -> headers("a b", "secret"));
    refused("characters that no header may", () -> headers("X-Key", "secret\nX-Other: 1"));
    assertThatThrownBy(() -> headers("X-Key", "canary\n")).hasMessageNotContaining("canary");
    refused(
        "headers: go with `url`",
        () -> options(Optional.empty(), List.of("sh"), Map.of("X-Key", new Secret("secret")), "1"));
  }

  @Test
  void moreTimeThanAnAnswerHasIsRefusedBeforeAnythingIsAsked() {
    var impatient = new FakeStrategyContext(Applications.TASK).withTimeout(Duration.ofMillis(500));
    var patient =
        new ExternalOptions(
            Optional.of(URL),
            List.of(),
            Money.ZERO,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.of(Duration.ofSeconds(1)),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    refused(
        "timeout: 1000 ms are more than an answer may take; limits.timeout is 500 ms",
        () ->
            new ExternalFactory(System::nanoTime)
                .create(patient, impatient)
                .forecast(Applications.DATA, List.of()));
  }

  @Test
  void aPriceIsByTheToken() {
    var hour = new HardwarePrice(Money.usd("1"), Hosting.SHARED, 1, 1, Provenance.DECLARED);
    refused(
        "price: by the token",
        () ->
            new ExternalOptions(
                Optional.of(URL),
                List.of(),
                Money.ZERO,
                Optional.of(hour),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void priceAndPatienceAreNoPartOfWhatAnAnswerDependsOnAndTheVersionIs() {
    Application first = application(options(Optional.of(URL), List.of(), Map.of(), "1"));
    Application dearer = application(Applications.http(URL));
    assertThat(application(options(Optional.of(URL), List.of(), Map.of(), "1"))).isEqualTo(first);
    assertThat(application(options(Optional.of(URL), List.of(), Map.of(), "2")).identity())
        .isNotEqualTo(first.identity());
    assertThat(
            application(
                    options(
                        Optional.of(URL), List.of(), Map.of("X-Key", new Secret("secret")), "1"))
                .identity())
        .isNotEqualTo(first.identity());
    assertThat(dearer.costPerRequest()).isEqualTo(Money.usd("0.002"));
    assertThat(dearer.identity())
        .isEqualTo(application(Applications.http(URL, Optional.of(URL), Map.of())).identity());
  }

  private static Application application(ExternalOptions options) {
    return options.application().orElseThrow();
  }

  private static ExternalOptions health(String url, String health) {
    return Applications.http(url, Optional.of(health), Map.of());
  }

  private static ExternalOptions headers(String name, String value) {
    return Applications.http(URL, Optional.empty(), Map.of(name, new Secret(value)));
  }

  private static ExternalOptions options(
      Optional<String> url, List<String> command, Map<String, Secret> headers, String version) {
    return new ExternalOptions(
        url,
        command,
        Money.ZERO,
        Optional.empty(),
        Optional.empty(),
        headers,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(version),
        Optional.empty());
  }

  private static void refused(String words, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
