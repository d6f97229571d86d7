package dev.suffice.cli.sandbox;

import dev.suffice.api.sandbox.TrainingFault;
import picocli.CommandLine.ITypeConverter;

/** Reads faults of trainings by their words. */
public final class TrainingFaults implements ITypeConverter<TrainingFault> {
  @Override
  public TrainingFault convert(String text) {
    return Words.read(text, TrainingFault.values(), TrainingFault::word);
  }
}
