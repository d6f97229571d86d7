package dev.suffice.config.document;

/** Paths of values, as in {@code approaches[2].demonstrations.count}. */
public final class Paths {
  private Paths() {}

  public static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  public static String item(String path, int index) {
    return path + "[" + index + "]";
  }
}
