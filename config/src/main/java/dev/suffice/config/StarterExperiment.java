package dev.suffice.config;

import dev.suffice.config.file.NewFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    var files = new LinkedHashMap<Path, String>();
    files.put(folder.resolve(EXPERIMENT), experiment());
    files.put(folder.resolve(DATA), resource(DATA));
    files.put(folder.resolve(SCHEMA), schema + "\n");
    NewFiles.make(files);
    return List.copyOf(files.keySet());
  }

  private static String experiment() throws IOException {
    return resource("quickstart.yaml")
        .replace("$schema=../" + SCHEMA, "$schema=" + SCHEMA)
        .replace("./suffice run config/examples/quickstart.yaml", "suffice run " + EXPERIMENT)
        .replace("experiment: quickstart", "experiment: starter");
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = StarterExperiment.class.getResourceAsStream("examples/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("The jar does not hold its example " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
