package dev.suffice.reports.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A page that is open in a browser. */
public final class Tab {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final DevTools tools;
  private final String session;

  private Tab(DevTools tools, String session) {
    this.tools = tools;
    this.session = session;
  }

  static Tab of(DevTools tools) {
    String target =
        tools
            .send("", "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .asText();
    var attached =
        tools.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
    Tab tab = new Tab(tools, attached.get("sessionId").asText());
    Stream.of("Runtime", "Log", "Network", "Page").forEach(part -> tab.send(part + ".enable"));
    return tab;
  }

  void open(URI page) {
    send("Page.navigate", Map.of("url", page.toString()));
    await("location.href !== 'about:blank' && document.readyState === 'complete'");
  }

  /**
   * The value of an expression of JavaScript, or of what it promises.
   *
   * @throws IllegalStateException when it throws
   */
  public JsonNode evaluate(String expression) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /**
   * Waits until a condition holds.
   *
   * @throws IllegalStateException when it does not within half a minute
   */
  public void await(String condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!evaluate(condition).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("It never came true: " + condition);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Presses and releases a key, such as {@code j}, {@code /}, {@code Enter}, {@code ArrowDown}. */
  public void press(String key) {
    Map<String, ?> down =
        key.length() == 1
            ? Map.of("type", "keyDown", "key", key, "text", key)
            : Map.of("type", "rawKeyDown", "key", key, "code", key);
    send("Input.dispatchKeyEvent", down);
    send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  /** Puts a text where the focus is. */
  public void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /** Gives the page a window of this many CSS pixels. */
  public void resize(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Lets the page be seen by somebody who prefers dark colours, or light ones. */
  public void prefer(String scheme) {
    var preference = Map.of("name", "prefers-color-scheme", "value", scheme);
    send("Emulation.setEmulatedMedia", Map.of("features", List.of(preference)));
  }

  /** Lays the page out as on paper. */
  public void layOutForPrint() {
    send("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** Any other command of the protocol. */
  public JsonNode send(String method, Map<String, ?> parameters) {
    return tools.send(session, method, parameters);
  }

  private void send(String method) {
    send(method, Map.of());
  }

  /** What the page or the browser wrote to the console, and what nobody caught. */
  public List<String> complaints() {
    return Stream.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        .flatMap(kind -> tools.events(session, kind).stream())
        .map(JsonNode::toString)
        .toList();
  }

  /** The addresses of everything the page asked for, itself included. */
  public List<URI> requests() {
    return tools.events(session, "Network.requestWillBeSent").stream()
        .map(event -> URI.create(event.at("/request/url").asText()))
        .toList();
  }

  /** Writes what is seen as PNG. */
  public void screenshot(Path file) throws IOException {
    String picture = send("Page.captureScreenshot", Map.of()).get("data").asText();
    Files.write(file, Base64.getDecoder().decode(picture));
  }
}
