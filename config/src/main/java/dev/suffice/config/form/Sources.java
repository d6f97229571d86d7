package dev.suffice.config.form;

import dev.suffice.api.model.ModelFile;
import dev.suffice.api.recording.RowsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where forms get the files that a document names. */
public interface Sources {
  /** No file is touched: whatever is named is taken to be there, without rows or a known text. */
  Sources NONE =
      new Sources() {
        @Override
        public Optional<RowsFile> rows(Written file) {
          return Optional.of(new RowsFile(file.text(), List.of()));
        }

        @Override
        public Optional<ModelFile> modelFile(Written file) {
          return Optional.of(new ModelFile(file.text(), Path.of(file.text()), ""));
        }

        @Override
        public Optional<String> text(Written file) {
          return Optional.of("(the text of %s)".formatted(file.text()));
        }
      };

  /** The rows of a file that an approach brings along; empty after a problem. */
  Optional<RowsFile> rows(Written file);

  /** A file that a model is made from; empty after a problem. */
  Optional<ModelFile> modelFile(Written file);

  /** The text of a small file; empty after a problem. */
  Optional<String> text(Written file);
}
