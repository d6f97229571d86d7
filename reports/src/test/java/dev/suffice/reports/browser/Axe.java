package dev.suffice.reports.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;

/**
 * What axe-core finds wrong with a page for people who do not see it, or not well, or use no mouse.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/API.md">axe-core's API</a>
 */
public final class Axe {
  private static final String VERSION = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
  private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/%s/axe.min.js";
  private static final String GRAVE =
      """
      axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations
        .filter((rule) => ['serious', 'critical'].includes(rule.impact))
        .flatMap((rule) => rule.nodes.map((node) => [
          rule.impact, rule.id, node.target.join(' '), node.failureSummary].join(' | '))))""";

  private final String script;

  private Axe(String script) {
    this.script = script;
  }

  /** The version that the tests were built with. */
  public static Axe load() {
    var properties = new Properties();
    try (InputStream about = resource(VERSION)) {
      properties.load(about);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try (InputStream code = resource(SCRIPT.formatted(properties.getProperty("version")))) {
      return new Axe(new String(code.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = Axe.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("Not on the class path: " + name);
    }
    return stream;
  }

  /** Serious and critical violations, each with its rule, its element and what would mend it. */
  public List<String> graveViolations(Tab tab) {
    tab.evaluate(script + "; undefined");
    return StreamSupport.stream(tab.evaluate(GRAVE).spliterator(), false)
        .map(violation -> violation.asText())
        .toList();
  }
}
