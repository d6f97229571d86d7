package dev.suffice.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share as it may be written in an experiment, too: {@code 0.02} or {@code 2%}. */
final class ShareConverter implements ITypeConverter<Double> {
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)\\s*(%?)");

  @Override
  public Double convert(String text) {
    Matcher share = SHARE.matcher(text.strip());
    if (!share.matches()) {
      throw refusal(text);
    }
    var number = new BigDecimal(share.group(1));
    double value = (share.group(2).isEmpty() ? number : number.movePointLeft(2)).doubleValue();
    if (value >= 1) {
      throw refusal(text);
    }
    return value;
  }

  private static TypeConversionException refusal(String text) {
    return new TypeConversionException(
        "'%s' is no share from 0 to 1. Write one such as 0.02 or 2%%.".formatted(text));
  }
}
