package dev.suffice.api.catalog;

/** Something with a name that can say what it is; lists and reference pages show it. */
@FunctionalInterface
public interface Described {
  /** What it is, in one sentence without a line break. */
  String description();
}
