package dev.suffice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.LedgerSummary;
import dev.suffice.api.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client sees of each fault, and what is billed. */
class FaultsTest {
  private static final String CHAT = "/v1/chat/completions";
  private static final String QUESTION = Bench.chat("stub", "hello");

  /** 100 tokens in, 1 out. */
  private static final Money PRICE = Money.usd("0.0000104");

  @Test
  void tooManyRequestsAskToWaitSomeSeconds() throws Exception {
    try (Bench bench = always(Fault.TOO_MANY_REQUESTS)) {
      HttpResponse<String> answer = bench.post(CHAT, QUESTION);
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("retry-after")).contains("1");
    }
  }

  @Test
  void tooManyRequestsAskToWaitUntilADate() throws Exception {
    try (Bench bench = always(Fault.TOO_MANY_REQUESTS_DATE)) {
      HttpResponse<String> answer = bench.post(CHAT, QUESTION);
      assertThat(answer.statusCode()).isEqualTo(429);
      String date = answer.headers().firstValue("retry-after").orElseThrow();
      assertThat(date).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT");
      Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      assertThat(then).isBetween(Instant.now().minusSeconds(30), Instant.now().plusSeconds(3));
    }
  }

  @Test
  void theServerFailsOrIsUnavailable() throws Exception {
    try (Bench bench = always(Fault.SERVER_ERROR)) {
      HttpResponse<String> answer = bench.post(CHAT, QUESTION);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(Bench.json(answer).at("/error/type").asText()).isEqualTo("server_error");
    }
    try (Bench bench = always(Fault.UNAVAILABLE)) {
      HttpResponse<String> answer = bench.post(CHAT, QUESTION);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("retry-after")).contains("1");
    }
  }

  @Test
  void aDroppedConnectionCarriesNotAByte() throws Exception {
    try (Bench bench = always(Fault.DROPPED)) {
      assertThat(raw(bench, QUESTION)).isEmpty();
      assertThatThrownBy(() -> bench.post(CHAT, QUESTION)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void halfABodyEndsInTheMiddle() throws Exception {
    try (Bench bench = always(Fault.HALF_BODY)) {
      String seen = raw(bench, QUESTION);
      int promised = Integer.parseInt(seen.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
      assertThat(seen.substring(seen.indexOf("\r\n\r\n") + 4)).hasSize(promised / 2);
      assertThatThrownBy(() -> bench.post(CHAT, QUESTION)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void halfAStreamEndsInTheMiddle() throws Exception {
    try (Bench bench = always(Fault.HALF_BODY)) {
      String seen = raw(bench, QUESTION.replaceFirst("\\{", "{\"stream\":true,"));
      assertThat(seen).contains("data: {").doesNotContain("[DONE]").doesNotContain("0\r\n\r\n");
    }
  }

  @Test
  void invalidJsonComesWithTheStatusOfSuccess() throws Exception {
    try (Bench bench = always(Fault.INVALID_JSON)) {
      HttpResponse<String> answer = bench.post(CHAT, QUESTION);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> Bench.json(answer)).hasMessageContaining("end-of-input");
    }
  }

  @Test
  void theWrongContentTypeComesWithTheRightAnswer() throws Exception {
    try (Bench bench = always(Fault.WRONG_CONTENT_TYPE)) {
      HttpResponse<String> answer = bench.post(CHAT, QUESTION);
      assertThat(answer.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
      assertThat(Bench.json(answer).at("/choices/0/message/content").asText()).isEqualTo("ok");
    }
  }

  @Test
  void aStalledBodySendsItsHalfAndThenNothingAndIsBilled() throws Exception {
    try (Bench bench = always(Fault.STALLED)) {
      assertThat(beforeTheSilence(bench, CHAT, QUESTION)).contains("200 OK").contains("stub");
      LedgerSummary ledger = bench.sandbox().ledger();
      assertThat(ledger.billed()).isEqualTo(PRICE);
      assertThat(ledger.faults()).containsOnlyKeys(Fault.STALLED);
    }
  }

  @Test
  void aStalledStreamSendsHalfOfItsEventsAndThenNothing() throws Exception {
    try (Bench bench = always(Fault.STALLED)) {
      String streamed = QUESTION.replaceFirst("\\{", "{\"stream\":true,");
      assertThat(beforeTheSilence(bench, CHAT, streamed))
          .contains("data: {")
          .doesNotContain("[DONE]");
    }
  }

  @Test
  void vectorsStallToo() throws Exception {
    try (Bench bench = always(Fault.STALLED)) {
      String texts = "{\"model\":\"words\",\"input\":\"a b\"}";
      assertThat(beforeTheSilence(bench, "/v1/embeddings", texts)).contains("\"data\"");
    }
  }

  private static String beforeTheSilence(Bench bench, String path, String body) throws Exception {
    try (Socket socket = asked(bench, path, body)) {
      socket.setSoTimeout(400);
      var seen = new ByteArrayOutputStream();
      assertThatThrownBy(() -> socket.getInputStream().transferTo(seen))
          .isInstanceOf(SocketTimeoutException.class);
      return seen.toString(StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, names = "STALLED", mode = EnumSource.Mode.EXCLUDE)
  void theLedgerBillsWhatTheFaultSays(Fault fault) throws Exception {
    try (Bench bench = always(fault)) {
      raw(bench, QUESTION);
      LedgerSummary ledger = bench.sandbox().ledger();
      assertThat(ledger.requests()).isEqualTo(1);
      assertThat(ledger.billed()).isEqualTo(fault.bills() ? PRICE : Money.ZERO);
      assertThat(ledger.faults()).containsOnlyKeys(fault);
      assertThat(ledger.answered().requests()).isZero();
    }
  }

  @Test
  void theSameSeedMeetsTheSameFaults() throws Exception {
    List<Integer> first = statuses(3);
    assertThat(statuses(3)).isEqualTo(first);
    assertThat(statuses(4)).isNotEqualTo(first);
    assertThat(first).contains(200, 429, 500, 503);
  }

  @Test
  void faultsStrikeWhatIsNotBilledToo() throws Exception {
    try (Bench bench = always(Fault.UNAVAILABLE)) {
      assertThat(bench.get("/v1/models").statusCode()).isEqualTo(503);
      assertThat(bench.get("/sandbox/ledger").statusCode()).isEqualTo(200);
      assertThat(bench.sandbox().ledger().requests()).isZero();
    }
  }

  private static List<Integer> statuses(long seed) throws Exception {
    Map<Fault, Double> own =
        Map.of(Fault.TOO_MANY_REQUESTS, 0.15, Fault.SERVER_ERROR, 0.15, Fault.UNAVAILABLE, 0.15);
    try (var bench = new Bench(SandboxOptions.calm().with(new FaultRates(own), seed))) {
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        statuses.add(bench.post(CHAT, Bench.chat("stub", "q" + i % 30)).statusCode());
      }
      return statuses;
    }
  }

  private static Bench always(Fault fault) {
    return new Bench(SandboxOptions.calm().with(new FaultRates(Map.of(fault, 1.0)), 1));
  }

  /** All that comes over the wire until the connection ends. */
  private static String raw(Bench bench, String body) throws IOException {
    try (Socket socket = asked(bench, body)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Socket asked(Bench bench, String body) throws IOException {
    return asked(bench, CHAT, body);
  }

  private static Socket asked(Bench bench, String path, String body) throws IOException {
    URI address = bench.sandbox().address();
    var socket = new Socket(address.getHost(), address.getPort());
    String request =
        "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %s\r\n\r\n%s"
            .formatted(path, body.length(), body);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }
}
