package dev.suffice.config.price;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.TextFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Where prices come from: the catalogue that is shipped, and above it {@code prices.yaml} beside an
 * experiment. Nothing else is looked at, so that the same folder means the same prices on every
 * machine. Immutable; safe for any thread.
 */
public final class Prices {
  /** The catalogue of one's own, in the folder of the experiment. */
  public static final String FILE = "prices.yaml";

  private static final long LARGEST = 9_000_000;

  private final Clock clock;

  @Inject
  public Prices(Clock clock) {
    this.clock = clock;
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The prices for an experiment in a folder, today; read only when one is asked for. */
  public PriceBook book(Path folder, Problems problems) {
    return new PriceBook(() -> catalogue(folder, problems), today());
  }

  /** The prices that a run kept. One that kept none had written all of its own. */
  public PriceBook again(Map<String, String> kept, Problems problems) {
    return PriceBook.again(kept, problems)
        .orElseGet(() -> new PriceBook(() -> PriceCatalogue.EMPTY, today()));
  }

  /**
   * The catalogue of a folder over the shipped one.
   *
   * @throws InvalidExperimentException when {@code prices.yaml} is there and wrong
   */
  public PriceCatalogue catalogue(Path folder) {
    return own(folder).over(shipped());
  }

  /**
   * The catalogue of a folder alone; empty when it has none.
   *
   * @throws InvalidExperimentException when {@code prices.yaml} is there and wrong
   */
  public PriceCatalogue own(Path folder) {
    var problems = new Problems();
    PriceCatalogue own = own(folder, problems);
    problems.throwIfAny();
    return own;
  }

  /** The catalogue that comes with Suffice. */
  public PriceCatalogue shipped() {
    var problems = new Problems();
    PriceCatalogue catalogue = new CatalogueReader(problems).read(FILE, resource());
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The shipped prices are wrong: " + problems.toList());
    }
    return catalogue;
  }

  private PriceCatalogue catalogue(Path folder, Problems problems) {
    return own(folder, problems).over(shipped());
  }

  private static PriceCatalogue own(Path folder, Problems problems) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return PriceCatalogue.EMPTY;
    }
    return new TextFile(file, file.toString())
        .read(LARGEST, problems)
        .map(text -> new CatalogueReader(problems).read(file.toString(), text))
        .orElse(PriceCatalogue.EMPTY);
  }

  private static String resource() {
    try (InputStream text = Prices.class.getResourceAsStream(FILE)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
