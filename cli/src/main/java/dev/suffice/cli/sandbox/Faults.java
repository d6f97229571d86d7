package dev.suffice.cli.sandbox;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.sandbox.Fault;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads faults by their words. */
public final class Faults implements ITypeConverter<Fault> {
  @Override
  public Fault convert(String text) {
    return Stream.of(Fault.values())
        .filter(fault -> fault.word().equals(text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(message(text)));
  }

  private static String message(String text) {
    List<String> words = Stream.of(Fault.values()).map(Fault::word).toList();
    return "There is no fault '%s'. %s".formatted(text, Suggestion.remedy(text, words));
  }
}
