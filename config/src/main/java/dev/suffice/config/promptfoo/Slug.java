package dev.suffice.config.promptfoo;

import dev.suffice.config.form.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of labels, each another one. */
final class Slug {
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9._]+");
  private static final Pattern EDGE = Pattern.compile("^[^a-z0-9]+|[-._]+$");
  private static final int LONGEST = 40;

  private final Set<String> taken = new HashSet<>();

  /** A name that nothing has yet. */
  String name(String label, String otherwise) {
    String base = of(label, otherwise);
    String name = base;
    for (int number = 2; !taken.add(name); number++) {
      name = base + "-" + number;
    }
    return name;
  }

  /** The name of a file without its folders and its ending. */
  static String ofFile(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** A label as a name. */
  static String of(String label, String otherwise) {
    String plain = OTHER.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("-");
    String bare = EDGE.matcher(plain).replaceAll("");
    String cut = bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
    String name = EDGE.matcher(cut).replaceAll("");
    return Words.NAME.matcher(name).matches() ? name : otherwise;
  }
}
