package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.runtime.ReadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which experiment, and how to read it. */
final class ExperimentArguments {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "The experiment: a YAML file.")
  private Path file;

  @ArgGroup(validate = false, order = 1, heading = "%nReading the file:%n")
  private Reading reading = new Reading();

  private static final class Reading {
    @Option(
        names = "--set",
        paramLabel = "PATH=VALUE",
        description = {
          "Set a value of the file before it is read, for example --set data.limit=200. May be"
              + " given several times."
        })
    private List<String> overrides = new ArrayList<>();

    @Option(
        names = "--allow-outside",
        description =
            "Let the file name data and prompts that lie outside its own folder, which is refused"
                + " otherwise.")
    private boolean allowOutside;
  }

  /** What to read; refuses a file that is not there. */
  ReadRequest request() {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command.commandLine(), absence());
    }
    return new ReadRequest(file, reading.overrides, reading.allowOutside, System.getenv());
  }

  /** The arguments that name this experiment again. */
  List<String> words() {
    var words = new ArrayList<String>();
    words.add(file.toString());
    reading.overrides.forEach(override -> words.addAll(List.of("--set", override)));
    if (reading.allowOutside) {
      words.add("--allow-outside");
    }
    return words;
  }

  /** The YAML file as it was named. */
  Path file() {
    return file;
  }

  /** The store beside the file, unless another is named. */
  Path store(Optional<Path> named) {
    return named.orElseGet(() -> file.toAbsolutePath().normalize().resolveSibling(Stores.NAME));
  }

  private String absence() {
    if (Files.isDirectory(file)) {
      return "%s is a folder, not an experiment.%s"
          .formatted(file, remedy(file, experimentsIn(file)));
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    return "There is no file %s.%s".formatted(file, remedy(file, experimentsIn(folder)));
  }

  private static String remedy(Path file, List<String> experiments) {
    return experiments.isEmpty()
        ? ""
        : " " + Suggestion.remedy(String.valueOf(file.getFileName()), experiments);
  }

  private static List<String> experimentsIn(Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
