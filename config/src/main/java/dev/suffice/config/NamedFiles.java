package dev.suffice.config;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.data.DataBlock;
import dev.suffice.config.data.DatasetReader;
import dev.suffice.config.data.Layout;
import dev.suffice.config.data.LoadedData;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.form.Written;
import java.util.Optional;

/** The files a document names, read from its folder. */
record NamedFiles(Folder folder, Problems problems) implements Outside {
  private static final long LARGEST_TEXT = 1_000_000;

  @Override
  public Optional<LoadedData> data(DataBlock block, Location location, Layout layout) {
    return new DatasetReader(block, location, layout, folder, problems).read();
  }

  @Override
  public Optional<String> text(Written file) {
    return folder
        .find(file.text(), file.location(), file.path())
        .flatMap(path -> new TextFile(path, folder.show(file.text())).read(LARGEST_TEXT, problems));
  }
}
