package dev.suffice.cli.sandbox;

import dev.suffice.api.catalog.Suggestion;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by the word that a person types for it. */
final class Words {
  private Words() {}

  static <T> T read(String text, T[] constants, Function<T, String> word) {
    return Stream.of(constants)
        .filter(one -> word.apply(one).equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> words = Stream.of(constants).map(word).toList();
              return new TypeConversionException(
                  "There is no fault '%s'. %s".formatted(text, Suggestion.remedy(text, words)));
            });
  }
}
