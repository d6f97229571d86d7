package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plants a key, calls a server of each vendor's kind that repeats everything it was sent, and
 * searches all that a person or a program can read afterwards.
 */
class SecretsTest {
  private static final String CANARY = "canary-51c8-never-shown";

  @TempDir Path folder;
  private HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::repeat);
    server.start();
    Files.writeString(
        folder.resolve("data.csv"), "message,queue\nmy invoice,billing\nmy card,cards\n");
    Files.writeString(folder.resolve(".env"), "PLANTED=" + CANARY + "\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anthropic | /v1 | api-key: \"${PLANTED}\"",
        "azure     | /v1 | api-key: \"${PLANTED}\"",
        "bedrock   |     | region: eu-north-1, api-key: \"${PLANTED}\"",
        "bedrock   |     | region: eu-north-1, access-key-id: \"${PLANTED}\", secret-access-key: \"${PLANTED}\", session-token: \"${PLANTED}\"",
        "google    | /v1 | api-key: \"${PLANTED}\"",
        "mistral   | /v1 | api-key: \"${PLANTED}\"",
        "ollama    |     | api-key: \"${PLANTED}\"",
        "openai    | /v1 | api-key: \"${PLANTED}\""
      })
  void aPlantedKeyIsFoundNowhere(String provider, String version, String keys) throws Exception {
    String file = experiment(provider, version == null ? "" : version, keys).toString();
    String store = folder.resolve("store").toString();
    Terminal terminal = Terminal.real();
    var printed = new StringBuilder();
    for (List<String> command :
        List.of(
            List.of("check", file, "--store", store),
            List.of("check", file, "--store", store, "--json"),
            List.of("plan", file, "--store", store, "--json"),
            List.of("run", file, "--store", store, "--yes"),
            List.of("run", file, "--store", store, "--yes", "--json", "--retry-failed"),
            List.of("show", "latest", "--store", store),
            List.of("show", "latest", "--store", store, "--json"),
            List.of("report", "latest", "--store", store, "--out", folder.resolve("out") + ""))) {
      terminal.type(command.toArray(new String[0]));
      printed.append(terminal.out()).append(terminal.err());
    }

    assertThat(String.join("\n", heard)).contains(CANARY);
    assertThat(printed.toString()).contains("400").doesNotContain(CANARY);
    assertThat(written()).hasSizeGreaterThan(5).allSatisfy(SecretsTest::isClean);
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".env")).toList();
    }
  }

  private static void isClean(Path file) throws IOException {
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
  }

  private Path experiment(String provider, String version, String keys) throws IOException {
    return Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: routing
        task: {kind: classification, input: message, expected: queue, labels: [billing, cards]}
        data: {file: data.csv, split: {train: 0%%, test: 100%%}}
        models:
          small:
            {provider: %s, base-url: "http://127.0.0.1:%s%s", model: m, %s, max-output-tokens: 9,
            price: {input: 1 USD per million, output: 1 USD per million}}
        approaches:
          - {id: zero-shot, strategy: prompting, model: small}
        metrics: [accuracy]
        """
            .formatted(provider, server.getAddress().getPort(), version, keys));
  }

  /** Refuses in words that hold every header and the address, as no decent server would. */
  private void repeat(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String asked =
          exchange.getRequestURI()
              + " "
              + exchange.getRequestHeaders().values().toString().replaceAll("[\"\\\\]", " ");
      heard.add(asked);
      byte[] body =
          "{\"error\": {\"message\": \"%s\"}, \"message\": \"%s\"}"
              .formatted(asked, asked)
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(400, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
