package dev.suffice.cli.view;

import dev.suffice.api.catalog.OptionKey;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Paragraph;
import dev.suffice.cli.console.Style;
import dev.suffice.runtime.Installed;
import java.util.List;

/** What can be named in a file. */
public final class InstalledView {
  private static final String KEY_INDENT = "  ";
  private static final String TEXT_INDENT = "      ";

  private InstalledView() {}

  /** What people call several of a kind. */
  public static String heading(Installed.Kind kind) {
    return switch (kind) {
      case STRATEGY -> "strategies";
      case METRIC -> "metrics";
      case PROVIDER -> "providers";
    };
  }

  /** One line or two for each, under the name of its kind. */
  public static List<Line> brief(List<Installed> installed, int width) {
    var lines = new Lines(width);
    int longest = installed.stream().mapToInt(one -> one.name().length()).max().orElse(0);
    for (Installed.Kind heading : Installed.Kind.values()) {
      List<Installed> kind = installed.stream().filter(one -> one.kind() == heading).toList();
      if (kind.isEmpty()) {
        continue;
      }
      lines.gap().add(Line.of(Style.STRONG, heading(heading)));
      for (Installed one : kind) {
        String first = KEY_INDENT + one.name() + " ".repeat(longest - one.name().length() + 2);
        lines.add(
            Paragraph.wrapped(Style.PLAIN, first, " ".repeat(first.length()), said(one), width));
      }
    }
    return lines
        .gap()
        .paragraph(Style.FAINT, "'suffice list strategies' shows their keys, too.")
        .done();
  }

  /** Each with the jar it comes from and its keys. */
  public static List<Line> full(List<Installed> installed, int width) {
    var lines = new Lines(width);
    for (Installed one : installed) {
      lines.gap().add(Line.of(Style.STRONG, one.name()));
      lines.add(Paragraph.wrapped(Style.PLAIN, KEY_INDENT, KEY_INDENT, said(one), width));
      lines.add(
          Paragraph.wrapped(
              Style.FAINT,
              KEY_INDENT,
              KEY_INDENT,
              one.jar().map("from "::concat).orElse("from a folder of classes"),
              width));
      one.options().forEach(option -> add(option, lines, width));
    }
    return lines.done();
  }

  private static String said(Installed one) {
    return one.description().orElse("(its author does not say what it is)");
  }

  private static void add(OptionKey option, Lines lines, int width) {
    lines.add(
        Paragraph.wrapped(
            Style.PLAIN,
            KEY_INDENT + option.key() + ": ",
            TEXT_INDENT,
            option.expectation() + (option.isRequired() ? " (required)" : ""),
            width));
    option
        .description()
        .ifPresent(
            text ->
                lines.add(Paragraph.wrapped(Style.FAINT, TEXT_INDENT, TEXT_INDENT, text, width)));
  }
}
