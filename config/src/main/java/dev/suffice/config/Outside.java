package dev.suffice.config;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.corpus.CorpusBlock;
import dev.suffice.config.corpus.LoadedCorpus;
import dev.suffice.config.data.DataBlock;
import dev.suffice.config.data.Layout;
import dev.suffice.config.data.LoadedData;
import dev.suffice.config.form.Sources;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.KeyRing;
import java.util.Map;
import java.util.Optional;

/** What a document points at. */
interface Outside extends Sources {
  /** What the fingerprint of the corpus is kept by among the texts; no name of a file. */
  String CORPUS = "corpus:";

  /** What the hash of a model's file is kept by among the texts, followed by its name. */
  String MODEL_FILE = "model file: ";

  /** The data; empty after a problem. */
  Optional<LoadedData> data(DataBlock block, Location location, Layout layout);

  /** The documents that answers may rest on; empty after a problem. */
  Optional<LoadedCorpus> corpus(CorpusBlock block);

  /** The texts that were asked for so far, by the names in the document. */
  Map<String, String> texts();

  /** Whether a program can be started: a path, or a name on the PATH. */
  boolean hasProgram(String program);

  /** The keys of vendors that the document does not name. */
  KeyRing keys();

  /** How such a file is named to people. */
  String shown(Written file);
}
