package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.providers.openai.Loopback.Asked;
import dev.suffice.providers.openai.Loopback.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every client keeps, whatever it asks, against a server on this machine. */
abstract class ClientContract {
  static final String CANARY = "sk-canary-4711";
  static final Duration PATIENT = Duration.ofSeconds(20);

  final Loopback server = new Loopback(asked -> Reply.ok(answer()));

  /** Any request of the client. */
  abstract void ask(Caller caller);

  /** What a server answers to it. */
  abstract String answer();

  Caller caller() {
    return caller(server.address(), PATIENT);
  }

  private static Caller caller(URI address, Duration timeout) {
    return new Caller(new Server(address, Optional.of(new Secret(CANARY)), timeout));
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void theKeyIsSentAndNothingElseOfUs() {
    ask(caller());
    Asked asked = server.asked().get(0);
    assertThat(asked.headers()).containsEntry("authorization", "Bearer " + CANARY);
    assertThat(asked.address().toString()).startsWith("/v1/").doesNotContain("canary");
    assertThat(asked.body()).doesNotContain("canary");
  }

  @Test
  void aServerWithoutAKeyIsSentNone() {
    ask(new Caller(new Server(server.address(), Optional.empty(), PATIENT)));
    assertThat(server.asked().get(0).headers()).doesNotContainKey("authorization");
  }

  @Test
  void newFieldsDoNoHarm() {
    server.answer(asked -> Reply.ok(answer().replaceFirst("\\{", "{\"brand_new\": [1, {}], ")));
    ask(caller());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 413, 429})
  void whatIsRefusedWasNotDone(int status) {
    assertRefused(status, Optional.of(Usage.NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503})
  void ofWhatTheServerFailedInNobodyKnowsWhetherItWasDone(int status) {
    assertRefused(status, Optional.empty());
  }

  private void assertRefused(int status, Optional<Usage> usage) {
    server.answer(
        asked ->
            Reply.json(
                status,
                "{\"error\": {\"message\": \"key %s\\nis no good\", \"code\": null}}"
                    .formatted(CANARY)));
    assertThatThrownBy(() -> ask(caller()))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining(String.valueOf(status))
        .hasMessageNotContaining(CANARY)
        .hasMessageNotContaining("\n")
        .satisfies(fault -> assertThat(((ModelFaultException) fault).usage()).isEqualTo(usage));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aRedirectionIsNotFollowed() {
    var elsewhere = new Loopback(asked -> Reply.ok(answer()));
    try (elsewhere) {
      server.answer(
          asked -> new Reply(307, Map.of("Location", elsewhere.address().toString()), "", 0));
      assertThatThrownBy(() -> ask(caller())).hasMessageContaining("Mend `base-url`");
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void aConnectionThatBreaksIsAFaultOfUnknownEnd() {
    server.answer(asked -> new Reply(200, Map.of(), answer(), 100));
    assertThatThrownBy(() -> ask(caller(server.address(), Duration.ofSeconds(20))))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).isEmpty());
  }

  @Test
  void aServerThatIsNotThereIsAFaultAndNothingWasDone() {
    URI gone = server.address();
    server.close();
    assertThatThrownBy(() -> ask(caller(gone, PATIENT)))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessageContaining("cannot be reached");
  }
}
