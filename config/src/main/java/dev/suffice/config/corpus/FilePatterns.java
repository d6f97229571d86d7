package dev.suffice.config.corpus;

import dev.suffice.config.form.Written;
import java.util.List;

/**
 * Names of files, and patterns of names.
 *
 * @param patterns at least one
 */
record FilePatterns(List<Written> patterns) {
  FilePatterns {
    patterns = List.copyOf(patterns);
  }
}
