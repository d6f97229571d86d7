package dev.suffice.config;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.model.ModelFile;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.corpus.CorpusBlock;
import dev.suffice.config.corpus.LoadedCorpus;
import dev.suffice.config.data.DataBlock;
import dev.suffice.config.data.Layout;
import dev.suffice.config.data.LoadedData;
import dev.suffice.config.form.Sources;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.KeyRing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A data set that is already there; no file is touched. */
record StoredData(Dataset dataset, Source source) implements Outside {
  @Override
  public Optional<LoadedData> data(DataBlock block, Location location, Layout layout) {
    return Optional.of(new LoadedData(dataset, List.of(), true));
  }

  @Override
  public Optional<LoadedCorpus> corpus(CorpusBlock block) {
    String fingerprint = source.files().getOrDefault(CORPUS, "");
    return Optional.of(new LoadedCorpus(new Corpus(fingerprint, List.of()), List.of()));
  }

  @Override
  public Optional<RowsFile> rows(Written file) {
    return Sources.NONE.rows(file);
  }

  @Override
  public Optional<ModelFile> modelFile(Written file) {
    String hash = source.files().getOrDefault(MODEL_FILE + file.text(), "");
    return Optional.of(new ModelFile(file.text(), Path.of(file.text()), hash));
  }

  @Override
  public boolean hasProgram(String program) {
    return true;
  }

  @Override
  public KeyRing keys() {
    return KeyRing.UNNEEDED;
  }

  @Override
  public String shown(Written file) {
    return file.text();
  }

  @Override
  public Optional<String> text(Written file) {
    return Optional.ofNullable(source.files().get(file.text())).or(() -> Sources.NONE.text(file));
  }

  @Override
  public Map<String, String> texts() {
    return source.files();
  }
}
