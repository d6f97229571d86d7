package dev.suffice.config.corpus;

import dev.suffice.api.corpus.Corpus;
import java.util.List;

/**
 * A corpus and what a person should know about it.
 *
 * @param warnings whole sentences
 */
public record LoadedCorpus(Corpus corpus, List<String> warnings) {
  /** No corpus. */
  public static final LoadedCorpus NONE = new LoadedCorpus(Corpus.NONE, List.of());

  public LoadedCorpus {
    warnings = List.copyOf(warnings);
  }
}
