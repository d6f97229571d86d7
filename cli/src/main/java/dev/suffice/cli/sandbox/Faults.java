package dev.suffice.cli.sandbox;

import dev.suffice.api.sandbox.Fault;
import picocli.CommandLine.ITypeConverter;

/** Reads faults by their words. */
public final class Faults implements ITypeConverter<Fault> {
  @Override
  public Fault convert(String text) {
    return Words.read(text, Fault.values(), Fault::word);
  }
}
