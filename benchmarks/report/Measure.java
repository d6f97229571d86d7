import dev.suffice.reports.browser.Chromium;
import dev.suffice.reports.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Opens a report in a headless Chromium and measures, by its own clock, when something is seen, when
 * the examples can be looked through, and how long each filter takes until the next frame is there.
 *
 * <pre>java -cp ... benchmarks/report/Measure.java PAGE PROFILE</pre>
 */
final class Measure {
  private static final Map<String, String> FILTERS =
      new TreeMap<>(
          Map.of(
              "approach", "recorded-3",
              "result", "wrong",
              "agreement", "split",
              "cost", "0.003",
              "latency", "1200",
              "order", "latency"));

  private final Tab tab;

  private Measure(Tab tab) {
    this.tab = tab;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path page = Path.of(arguments[0]);
    try (Chromium browser =
        Chromium.start(Chromium.program().orElseThrow(), Path.of(arguments[1]))) {
      line("size", Files.size(page) / 1e6, "MB");
      Tab tab = browser.open(page.toUri());
      tab.await("!document.getElementById('examples').hidden");
      new Measure(tab).measure();
    }
  }

  private void measure() {
    line("first paint", number("performance.getEntriesByName('first-contentful-paint')[0].startTime"), "ms");
    line("examples are there", number("performance.getEntriesByName('examples-ready')[0].startTime"), "ms");
    line("elements in the document", number("document.querySelectorAll('*').length"), "");
    line("memory of the page", number("performance.memory.usedJSHeapSize / 1048576"), "MiB");
    FILTERS.forEach(this::filter);
    filter("contains", "la");
    filter("contains", "lako mi");
    filter("contains", "zzzz");
    line("next example", number(framed("list.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true}));")), "ms");
  }

  private void filter(String name, String value) {
    String change =
        "form.reset(); form.elements.%s.value = '%s'; form.dispatchEvent(new Event('input'));"
            .formatted(name, value);
    line("filter: " + name + " " + value, number(framed(change)), "ms");
  }

  /** What something takes until the frame after it has been drawn. */
  private static String framed(String change) {
    return """
        (async () => {
          const form = document.getElementById('examples-filters');
          const list = document.getElementById('examples-list');
          await new Promise((next) => setTimeout(next, 100));
          const start = performance.now();
          %s
          await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
          return performance.now() - start;
        })()"""
        .formatted(change);
  }

  private double number(String expression) {
    return tab.evaluate(expression).asDouble();
  }

  private static void line(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-30s %,12.1f %s%n", name, value, unit);
  }
}
