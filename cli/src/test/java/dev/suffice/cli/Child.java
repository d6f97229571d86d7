package dev.suffice.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Suffice in a process of its own, which may be starved or killed. */
final class Child {
  private static final long PATIENCE_MINUTES = 5;

  private final Path output;
  private final Process process;

  private Child(Path output, Process process) {
    this.output = output;
    this.process = process;
  }

  /**
   * Starts a command.
   *
   * @param limits shell commands that come first, {@code ulimit} for example; none where empty
   * @param memory for Java, as in {@code -Xmx}
   */
  static Child start(String limits, String memory, String... arguments) throws IOException {
    var java = new ArrayList<String>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-Xmx" + memory, "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    java.addAll(List.of(arguments));
    var words = new ArrayList<String>();
    if (!limits.isEmpty()) {
      words.addAll(List.of("sh", "-c", limits + "; exec \"$@\"", "sh"));
    }
    words.addAll(java);
    Path output = Files.createTempFile("child", ".txt");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new Child(output, process);
  }

  /** Waits for its end and returns its exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("The child does not end: " + output);
    }
    return process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it has printed so far. */
  String output() throws IOException {
    return Files.readString(output);
  }
}
