package dev.suffice.cli.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads shares with their sign: {@code 20%}. */
public final class Rates implements ITypeConverter<Double> {
  private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");
  private static final double HUNDRED = 100;

  @Override
  public Double convert(String text) {
    Matcher rate = RATE.matcher(text.strip());
    if (!rate.matches() || Double.parseDouble(rate.group(1)) > HUNDRED) {
      throw new TypeConversionException(
          "'%s' is no share; write it from 0%% to 100%%, such as 20%%".formatted(text));
    }
    return Double.parseDouble(rate.group(1)) / HUNDRED;
  }
}
