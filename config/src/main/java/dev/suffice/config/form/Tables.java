package dev.suffice.config.form;

import dev.suffice.api.recording.RowsFile;
import java.util.List;
import java.util.Optional;

/** Where forms get the rows of a file that an approach names. */
public interface Tables {
  /** No file is read: whatever is named has no rows. */
  Tables NONE = file -> Optional.of(new RowsFile(file.text(), List.of()));

  /** The rows; empty after a problem. */
  Optional<RowsFile> rows(Written file);
}
