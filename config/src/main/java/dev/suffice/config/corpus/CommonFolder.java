package dev.suffice.config.corpus;

import dev.suffice.config.file.FileSearch;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** The folder that all files of a corpus lie in: what the ids of documents are told from. */
final class CommonFolder {
  private CommonFolder() {}

  /** The deepest folder that holds whatever the patterns can name; of none this folder. */
  static Path of(List<String> patterns) {
    if (patterns.isEmpty()) {
      return Path.of("");
    }
    Path common = FileSearch.base(patterns.get(0));
    for (String pattern : patterns) {
      Path base = FileSearch.base(pattern);
      while (!base.startsWith(common) && common.getNameCount() > 1) {
        common = common.getParent();
      }
      if (!base.startsWith(common)) {
        return Path.of("");
      }
    }
    return common;
  }

  /** A file's name from that folder, with slashes on every system. */
  static String relative(Path folder, String name) {
    Path file = Path.of(name);
    Path relative = file.startsWith(folder) ? folder.relativize(file) : file;
    return relative.toString().replace(File.separatorChar, '/');
  }
}
