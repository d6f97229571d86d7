package dev.suffice.config.corpus;

import dev.suffice.config.form.Forms;
import dev.suffice.config.form.RecordForm;

/** How {@code corpus:} is written. */
public final class CorpusSection {
  public static final RecordForm<CorpusBlock> FORM =
      Forms.STANDARD.with(FilePatterns.class, new FilePatternsForm()).record(CorpusBlock.class);

  private CorpusSection() {}
}
