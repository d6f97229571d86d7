package dev.suffice.config.corpus;

import dev.suffice.api.catalog.Description;
import java.util.List;
import java.util.Optional;

/** The {@code corpus:} block. */
public record CorpusBlock(
    @Description("A file, a pattern such as docs/**/*.md, or a list of them.") FilePatterns files,
    @Description("In rows (jsonl, json, csv, tsv): the field with the text; `text` by default.")
        Optional<String> text,
    @Description("In rows: the field with the title.") Optional<String> title,
    @Description("In rows: the field with the document's id; else file and number of the row.")
        Optional<String> id,
    @Description("In rows: fields that are kept along, to filter by.") List<String> metadata,
    @Description("What happens to files that cannot be read: refuse (the usual) or skip.")
        Optional<Unreadable> unreadable) {
  /** What happens to files that cannot be read. */
  public enum Unreadable {
    /** The experiment is refused. */
    REFUSE,
    /** They are left out, with a warning. */
    SKIP
  }

  boolean skips() {
    return unreadable.filter(Unreadable.SKIP::equals).isPresent();
  }
}
