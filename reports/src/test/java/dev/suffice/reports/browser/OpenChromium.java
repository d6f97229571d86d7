package dev.suffice.reports.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A browser for all tests of a class, which are skipped where there is none. */
public final class OpenChromium implements BeforeAllCallback, AfterAllCallback {
  private Path profile;
  private Chromium browser;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Optional<Path> program = Chromium.program();
    assumeTrue(program.isPresent(), "no Chromium here");
    profile = Files.createTempDirectory("chromium");
    browser = Chromium.start(program.get(), profile);
  }

  /** Opens a page in a tab of its own and waits until it has loaded. */
  public Tab open(URI page) {
    return browser.open(page);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
    if (browser == null) {
      return;
    }
    browser.close();
    try (Stream<Path> kept = Files.walk(profile)) {
      kept.sorted(Comparator.reverseOrder()).forEach(OpenChromium::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
