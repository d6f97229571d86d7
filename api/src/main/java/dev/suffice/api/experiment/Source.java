package dev.suffice.api.experiment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where an experiment was read from.
 *
 * @param file absolute path of the YAML file
 * @param document the YAML as it was read, with every {@code --set} applied and {@code ${NAME}}
 *     still unresolved, so that it holds no secret
 * @param placeholders what each {@code ${NAME}} stood for, secrets left out
 * @param files the texts of small files that the document names, by the names in it
 */
public record Source(
    Path file, String document, Map<String, String> placeholders, Map<String, String> files) {
  /** What the names of texts begin with that Suffice keeps among those of files. */
  private static final String OWN = "suffice:";

  public Source {
    if (!file.isAbsolute()) {
      throw new IllegalArgumentException("The file must be an absolute path: " + file);
    }
    Objects.requireNonNull(document, "document");
    placeholders = Map.copyOf(placeholders);
    files = Map.copyOf(files);
  }

  /** A document without placeholders. */
  public Source(Path file, String document) {
    this(file, document, Map.of());
  }

  /** A document that names no files of text. */
  public Source(Path file, String document, Map<String, String> placeholders) {
    this(file, document, placeholders, Map.of());
  }

  /** The same document with the texts of the files it names. */
  public Source with(Map<String, String> texts) {
    return new Source(file, document, placeholders, texts);
  }

  /** The same with a text that Suffice keeps among those of files, in place of an earlier one. */
  public Source keeping(String name, String text) {
    Map<String, String> more = new HashMap<>(files);
    more.put(OWN + name, text);
    return with(more);
  }

  /** A text that Suffice keeps among those of files. */
  public Optional<String> kept(String name) {
    return Optional.ofNullable(files.get(OWN + name));
  }

  /** The texts of files that the document names, without what Suffice keeps among them. */
  public Map<String, String> namedFiles() {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().startsWith(OWN))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
