package dev.suffice.config.form;

import dev.suffice.api.model.ModelFile;
import java.nio.file.Path;
import java.util.Optional;

/** Where forms get the files that models are made from. */
public interface ModelFiles {
  /** No file is looked at: whatever is named is taken to be there. */
  ModelFiles NONE = file -> Optional.of(new ModelFile(file.text(), Path.of(file.text()), ""));

  /** The file; empty after a problem. */
  Optional<ModelFile> find(Written file);
}
