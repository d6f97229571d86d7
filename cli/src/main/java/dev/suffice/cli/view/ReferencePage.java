package dev.suffice.cli.view;

import dev.suffice.api.catalog.OptionKey;
import dev.suffice.runtime.Installed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page of the documentation about everything of one kind, as Markdown. */
public final class ReferencePage {
  private ReferencePage() {}

  /** The page; what comes from which jar is left to the machine it is asked on. */
  public static String of(Installed.Kind kind, List<Installed> installed) {
    String word = InstalledView.heading(kind);
    String title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return installed.stream()
        .filter(one -> one.kind() == kind)
        .map(ReferencePage::section)
        .collect(
            Collectors.joining(
                "\n",
                """
                # %s

                Made by `suffice list %s --markdown` from the records that read the file; `suffice list %s` also shows from which jar each comes.

                """
                    .formatted(title, word, word),
                ""));
  }

  private static String section(Installed one) {
    String head =
        "## %s\n%s\n".formatted(one.name(), cell(one.description().orElse("(no description)")));
    if (one.options().isEmpty()) {
      return head + "\nNo keys of its own.\n";
    }
    return one.options().stream()
        .map(ReferencePage::row)
        .collect(Collectors.joining("", head + "\n| key | value | |\n| --- | --- | --- |\n", ""));
  }

  private static String row(OptionKey option) {
    return "| `%s`%s | %s | %s |\n"
        .formatted(
            option.key(),
            option.isRequired() ? ", required" : "",
            cell(option.expectation()),
            option.description().map(ReferencePage::cell).orElse(""));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
