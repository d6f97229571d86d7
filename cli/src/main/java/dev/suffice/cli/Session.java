package dev.suffice.cli;

import dev.suffice.cli.console.Console;
import dev.suffice.cli.view.Places;
import dev.suffice.runtime.Suffice;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What a command works with.
 *
 * @param out for results
 * @param err for everything else
 * @param places how files are named to this person
 * @param answers of the person, if one is there
 * @param program the words that start this command, for messages that say what to type
 * @param suffice makes the facade; asked only by commands that need it
 */
record Session(
    Console out,
    Console err,
    Answers answers,
    Places places,
    String program,
    ProcessControl process,
    Supplier<Suffice> suffice) {
  Session {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(places, "places");
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(suffice, "suffice");
  }
}
