package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.YamlReader;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.price.Prices;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;

/**
 * Makes an experiment of a configuration of promptfoo: each prompt with each provider is an
 * approach, each test a row of data. Nothing is dropped silently. Safe for any thread.
 */
public final class PromptfooImport {
  private final Prices prices;

  @Inject
  public PromptfooImport(Prices prices) {
    this.prices = prices;
  }

  /**
   * Writes the experiment.
   *
   * @throws dev.suffice.api.experiment.InvalidExperimentException when files are wrong or missing,
   *     or nothing could be carried over; nothing is written then
   * @throws FileAlreadyExistsException when a file to be written is there already; nothing is
   *     written then
   */
  public ImportedExperiment take(ImportRequest request) throws IOException {
    var problems = new Problems();
    String shown = request.file().toString();
    var sources =
        new Sources(Folder.of(request.file(), request.allowOutside(), problems), problems);
    Optional<Mapping> root =
        new TextFile(request.file(), shown)
            .read(10_000_000, problems)
            .flatMap(text -> new YamlReader(problems).read(shown, text));
    problems.throwIfAny();
    return new Taking(request, sources, problems, prices).take(root.orElseThrow());
  }
}
