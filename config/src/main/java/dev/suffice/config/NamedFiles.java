package dev.suffice.config;

import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.model.ModelFile;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.corpus.CorpusBlock;
import dev.suffice.config.corpus.CorpusReader;
import dev.suffice.config.corpus.LoadedCorpus;
import dev.suffice.config.data.DataBlock;
import dev.suffice.config.data.DatasetReader;
import dev.suffice.config.data.Layout;
import dev.suffice.config.data.LoadedData;
import dev.suffice.config.data.RowsReader;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.ContentHash;
import dev.suffice.config.file.FileReason;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.KeyRing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files a document names, read from its folder. */
final class NamedFiles implements Outside {
  private static final long LARGEST_TEXT = 1_000_000;

  private final Folder folder;
  private final KeyRing keys;
  private final Set<DocumentReader> readers;
  private final Problems problems;
  private final Map<String, String> texts = new LinkedHashMap<>();

  NamedFiles(Folder folder, KeyRing keys, Set<DocumentReader> readers, Problems problems) {
    this.folder = folder;
    this.keys = keys;
    this.readers = readers;
    this.problems = problems;
  }

  @Override
  public Optional<LoadedData> data(DataBlock block, Location location, Layout layout) {
    return new DatasetReader(block, location, layout, folder, problems).read();
  }

  @Override
  public Optional<LoadedCorpus> corpus(CorpusBlock block) {
    Optional<LoadedCorpus> read = new CorpusReader(block, folder, readers, problems).read();
    read.ifPresent(loaded -> texts.put(CORPUS, loaded.corpus().fingerprint()));
    return read;
  }

  @Override
  public boolean hasProgram(String program) {
    return folder.hasProgram(program, System.getenv().getOrDefault("PATH", ""));
  }

  @Override
  public KeyRing keys() {
    return keys;
  }

  @Override
  public String shown(Written file) {
    return folder.show(file.text());
  }

  @Override
  public Optional<RowsFile> rows(Written file) {
    return new RowsReader(folder, problems).read(file);
  }

  @Override
  public Optional<ModelFile> modelFile(Written file) {
    Optional<ModelFile> found =
        folder.find(file.text(), file.location(), file.path()).flatMap(path -> hashed(file, path));
    found.ifPresent(one -> texts.put(MODEL_FILE + one.name(), one.sha256()));
    return found;
  }

  private Optional<ModelFile> hashed(Written file, Path path) {
    try {
      return Optional.of(new ModelFile(file.text(), path, ContentHash.of(path)));
    } catch (IOException unreadable) {
      problems.add(
          file.location(),
          file.path(),
          "The file '%s' cannot be read: %s.".formatted(file.text(), FileReason.of(unreadable)),
          "Name a file that can be read.");
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> text(Written file) {
    Optional<String> text =
        folder
            .find(file.text(), file.location(), file.path())
            .flatMap(path -> new TextFile(path, shown(file)).read(LARGEST_TEXT, problems));
    text.ifPresent(found -> texts.put(file.text(), found));
    return text;
  }

  @Override
  public Map<String, String> texts() {
    return texts;
  }
}
