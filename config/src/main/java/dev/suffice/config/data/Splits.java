package dev.suffice.config.data;

import dev.suffice.api.task.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Examples by side while they are being sorted out; the lists can be changed. */
record Splits(List<Example> training, List<Example> validation, List<Example> test) {
  Splits() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  Stream<Example> all() {
    return Stream.of(training, validation, test).flatMap(List::stream);
  }
}
