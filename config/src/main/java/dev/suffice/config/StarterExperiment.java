package dev.suffice.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An experiment to begin with: the quickstart with its data and the schema for editors. */
public final class StarterExperiment {
  private static final String EXPERIMENT = "experiment.yaml";
  private static final String SCHEMA = "experiment.schema.json";
  private static final String DATA = "data/support-messages.jsonl";

  private StarterExperiment() {}

  /**
   * Writes it into a folder, which is made if it is not there.
   *
   * @param schema the JSON Schema of the language
   * @return the files written, the experiment first
   * @throws FileAlreadyExistsException when any of the files is there already; nothing is written
   */
  public static List<Path> write(Path folder, String schema) throws IOException {
    List<Path> files =
        List.of(folder.resolve(EXPERIMENT), folder.resolve(DATA), folder.resolve(SCHEMA));
    for (Path file : files) {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    Files.createDirectories(folder.resolve(DATA).getParent());
    Files.writeString(files.get(0), experiment());
    Files.write(files.get(1), resource(DATA));
    Files.writeString(files.get(2), schema + "\n");
    return files;
  }

  private static String experiment() throws IOException {
    return new String(resource("quickstart.yaml"), StandardCharsets.UTF_8)
        .replace("$schema=../" + SCHEMA, "$schema=" + SCHEMA)
        .replace("./suffice run config/examples/quickstart.yaml", "suffice run " + EXPERIMENT)
        .replace("experiment: quickstart", "experiment: starter");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream resource = StarterExperiment.class.getResourceAsStream("examples/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("The jar does not hold its example " + name);
      }
      return resource.readAllBytes();
    }
  }
}
