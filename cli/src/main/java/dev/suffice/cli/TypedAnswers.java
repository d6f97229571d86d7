package dev.suffice.cli;

import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Answers typed by a person who sees the questions.
 *
 * @param questions where they are shown
 * @param typed what the person types
 */
record TypedAnswers(Console questions, BufferedReader typed) implements Answers {
  private static final Set<String> YES = Set.of("y", "yes");

  @Override
  public Optional<Boolean> agrees(Line question) {
    questions.print(question);
    try {
      String answer = typed.readLine();
      return Optional.of(answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
