package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a {@code .env} file: lines {@code NAME=value}, {@code export} and quotes
 * allowed, {@code #} begins a comment line. Values never appear in messages.
 */
public final class DotEnv {
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

  private DotEnv() {}

  public static Map<String, String> parse(String file, String text, Problems problems) {
    var variables = new LinkedHashMap<String, String>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        variables.put(parts.group(1), unquoted(parts.group(2)));
        continue;
      }
      problems.add(
          new Location(file, i + 1, 1), "", "This line sets no variable.", "Write NAME=value.");
    }
    return variables;
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value);
    if (!quoted.matches()) {
      return value;
    }
    return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
  }
}
