package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SandboxCommandTest {
  private static final Pattern LISTENING = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/v1");
  private static final String CHAT =
      "{\"model\":\"stub\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}";

  private final Terminal terminal = Terminal.real();

  @TempDir private Path folder;

  @Test
  void itServesUntilCtrlCAndSaysWhatItBilled() throws Exception {
    Path ledger = folder.resolve("ledger.jsonl");
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(
            () -> terminal.type("sandbox", "--port", "0", "--ledger", ledger.toString()));
    String base = base();
    assertThat(asked(base)).contains("\"content\":\"ok\"");
    terminal.process().interrupt();

    assertThat(status.get()).isZero();
    assertThat(terminal.out())
        .contains("To chat with:  reader, stub")
        .contains("      base-url: " + base)
        .contains("price: {input: 0.1 USD per million, output: 0.4 USD per million}")
        .contains("Billed 0.0000104 USD for 1 request, 1 of them different.");
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.process().isCaught()).isFalse();
    assertThat(Files.readAllLines(ledger))
        .singleElement()
        .asString()
        .contains("\"model\":\"stub\"")
        .contains("\"billedUsd\":\"0.0000104\"");
  }

  @Test
  void whatOthersCanReachIsWarnedAbout() throws Exception {
    terminal.process().interruptAlways();
    assertThat(terminal.type("sandbox", "--port", "0", "--address", "0.0.0.0")).isZero();
    assertThat(terminal.err()).contains("no loopback address").contains("--api-key");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      assertThat(terminal.type("sandbox", "--port", port)).isEqualTo(1);
      assertThat(terminal.err()).contains(port).doesNotContain("bug");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "--latency | soon | write 20 ms, or 10 ms to 50 ms, or median 300 ms p95 900 ms",
        "--latency | median 300 ms p95 100 ms | less than the median",
        "--latency | 20 | '20' is no latency",
        "--faults | 0.2 | '0.2' is no share; write it from 0% to 100%",
        "--fault | droped=5% | Did you mean 'dropped'?",
        "--fault | dropped | ",
        "--port | 70000 | A port is from 0 to 65535",
        "--requests-per-minute | 0 | A limit is at least 1",
        "--input-price | -1 | must not be negative",
        "--shutdown-date | reader=soon | soon",
        "--batch-time | 5 | 20 ms, 1.5 s or 2 min"
      })
  void nonsenseIsRefused(String option, String value, String message) {
    assertThat(terminal.type("sandbox", option, value)).isEqualTo(2);
    assertThat(terminal.err())
        .contains(message == null ? option : message)
        .contains("See 'suffice help sandbox'.");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void moreFaultsThanRequestsAreRefused() {
    assertThat(terminal.type("sandbox", "--faults", "60%", "--fault", "dropped=60%")).isEqualTo(2);
    assertThat(terminal.err()).contains("together must not exceed 100%");
  }

  private String base() throws InterruptedException {
    while (true) {
      Matcher listening = LISTENING.matcher(terminal.out());
      if (listening.find() && terminal.out().contains("price:")) {
        return listening.group();
      }
      Thread.sleep(10);
    }
  }

  private static String asked(String base) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
            .POST(BodyPublishers.ofString(CHAT))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
