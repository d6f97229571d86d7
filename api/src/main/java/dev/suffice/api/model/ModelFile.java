package dev.suffice.api.model;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that a model is made from. What it holds is part of the identity of whatever uses it;
 * where it lies is not.
 *
 * @param name as the person wrote it
 * @param path where it lies, links followed
 * @param sha256 of its bytes, as hexadecimal digits
 */
public record ModelFile(String name, Path path, String sha256) {
  public ModelFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
  }
}
