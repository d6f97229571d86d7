package dev.suffice.sandbox.model;

import dev.suffice.api.task.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list in a text.
 *
 * @param options at least two
 * @param around the text without the list and the line above it
 */
record OptionList(List<Label> options, String around) {
  private static final String BULLET = "- ";
  private static final int FEWEST = 2;

  OptionList {
    options = List.copyOf(options);
  }

  /** The last list of a text. */
  static Optional<OptionList> in(String text) {
    List<String> lines = text.lines().toList();
    int end = lines.size();
    while (end > 0) {
      while (end > 0 && !isOption(lines.get(end - 1))) {
        end--;
      }
      int begin = end;
      while (begin > 0 && isOption(lines.get(begin - 1))) {
        begin--;
      }
      if (end - begin >= FEWEST) {
        return Optional.of(between(lines, begin, end));
      }
      end = begin;
    }
    return Optional.empty();
  }

  private static OptionList between(List<String> lines, int begin, int end) {
    boolean announced = begin > 0 && lines.get(begin - 1).endsWith(":");
    var around = new ArrayList<>(lines.subList(0, announced ? begin - 1 : begin));
    around.addAll(lines.subList(end, lines.size()));
    return new OptionList(
        lines.subList(begin, end).stream().map(OptionList::option).toList(),
        String.join("\n", around).strip());
  }

  private static boolean isOption(String line) {
    return line.startsWith(BULLET) && !line.substring(BULLET.length()).isBlank();
  }

  private static Label option(String line) {
    String written = line.substring(BULLET.length()).strip();
    int colon = written.indexOf(": ");
    return colon > 0
        ? new Label(written.substring(0, colon), written.substring(colon + 2).strip())
        : Label.named(written);
  }
}
