package dev.suffice.reports.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium, steered by the DevTools protocol. It knows no host: what a page asks of a
 * network fails, and is in {@link Tab#requests}. Used by one thread.
 */
public final class Chromium implements AutoCloseable {
  private static final String GREETING = "DevTools listening on ";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> OPTIONS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--remote-debugging-port=0");

  private final Process process;
  private final DevTools tools;

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /** The program, where this machine has it. */
  public static Optional<Path> program() {
    String places = System.getenv().getOrDefault("PATH", "");
    return Stream.of(places.split(Pattern.quote(File.pathSeparator)))
        .flatMap(
            place ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(place)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a browser of its own.
   *
   * @param profile a folder for what it keeps
   */
  public static Chromium start(Path program, Path profile) throws IOException {
    var command = Stream.concat(Stream.of(program.toString()), OPTIONS.stream());
    Process process =
        new ProcessBuilder(Stream.concat(command, Stream.of("--user-data-dir=" + profile)).toList())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Chromium(process, DevTools.connect(address(process)));
  }

  private static URI address(Process process) throws IOException {
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(GREETING)) {
        Thread rest = new Thread(() -> errors.lines().forEach(ignored -> {}), "chromium-errors");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(GREETING.length()));
      }
    }
    throw new IOException("The browser ended before it listened");
  }

  /** Opens a page in a tab of its own and waits until it has loaded. */
  public Tab open(URI page) {
    Tab tab = Tab.of(tools);
    tab.open(page);
    return tab;
  }

  @Override
  public void close() throws InterruptedException {
    tools.send("", "Browser.close", Map.of());
    tools.close();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
