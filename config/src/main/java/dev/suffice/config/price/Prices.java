package dev.suffice.config.price;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.money.ImportedPrices;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PriceFormat;
import dev.suffice.api.money.PricedModel;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.TextFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where prices come from: the catalogue that is shipped, above it what an application hands in, and
 * above that {@code prices.yaml} beside an experiment. Nothing else is looked at, so that the same
 * folder means the same prices on every machine. Immutable; safe for any thread.
 */
public final class Prices {
  /** The catalogue of one's own, in the folder of the experiment. */
  public static final String FILE = "prices.yaml";

  private static final long LARGEST = 9_000_000;
  private static final String HEADING =
      """
      # Prices in US dollars, written by `suffice prices import`, which also replaces this file.
      # They go before those that come with Suffice, and behind those of an experiment.

      """;

  private final Clock clock;
  private final PriceCatalogue handedIn;

  /**
   * @param handedIn an application's own prices; they go before the shipped ones
   */
  @Inject
  public Prices(Clock clock, PriceCatalogue handedIn) {
    this.clock = clock;
    this.handedIn = handedIn;
  }

  /** The shipped prices and those of folders. */
  public Prices(Clock clock) {
    this(clock, PriceCatalogue.EMPTY);
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
   * The catalogue of a folder over what an application handed in, and that over the shipped one.
   *
   * @throws InvalidExperimentException when {@code prices.yaml} is there and wrong
   */
  public PriceCatalogue catalogue(Path folder) {
    return own(folder).over(handedIn).over(shipped());
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

  /** What an application handed in; empty when it handed in nothing. */
  public PriceCatalogue handedIn() {
    return handedIn;
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

  /**
   * Reads a price catalogue of others; writes nothing.
   *
   * @param format what it is; absent: told by its look
   * @param asOf the day its prices were true
   * @throws InvalidExperimentException when it is no such catalogue
   */
  public ImportedPrices read(Path file, Optional<PriceFormat> format, LocalDate asOf) {
    return PriceImport.read(file, format, asOf);
  }

  /**
   * Puts imported models into the catalogue of a folder, in the place of those that have a name of
   * theirs. The file is written anew and takes the place of the old one at once.
   *
   * @return the file
   * @throws InvalidExperimentException when {@code prices.yaml} is there and wrong, or would be
   *     more than can be read; the old one is as it was then, as after the next
   * @throws IOException when it cannot be written
   */
  public Path keep(Path folder, ImportedPrices imported) throws IOException {
    PriceCatalogue fresh = PriceCatalogue.of(imported.models());
    List<PricedModel> models =
        Stream.concat(
                own(folder).models().stream().filter(model -> isApart(model, fresh)),
                fresh.models().stream())
            .toList();
    Path file = folder.resolve(FILE);
    Path written = Files.createTempFile(folder, FILE, ".part");
    try {
      Files.writeString(written, HEADING + CatalogueWriter.write(models));
      var problems = new Problems();
      read(written, file.toString(), problems);
      problems.throwIfAny();
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
    return file;
  }

  private static boolean isApart(PricedModel model, PriceCatalogue others) {
    return model.names().stream().allMatch(name -> others.find(model.provider(), name).isEmpty());
  }

  private PriceCatalogue catalogue(Path folder, Problems problems) {
    return own(folder, problems).over(handedIn).over(shipped());
  }

  private static PriceCatalogue own(Path folder, Problems problems) {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file) ? read(file, file.toString(), problems) : PriceCatalogue.EMPTY;
  }

  private static PriceCatalogue read(Path file, String shown, Problems problems) {
    return new TextFile(file, shown)
        .read(LARGEST, problems)
        .map(text -> new CatalogueReader(problems).read(shown, text))
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
