package dev.suffice.providers.langchain4j;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that anybody logs while it is open. */
final class Logs extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final Level usual = root.getLevel();
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

  /**
   * @param level the finest that is listened to
   */
  Logs(Level level) {
    setFormatter(new SimpleFormatter());
    setLevel(level);
    for (Handler handler : root.getHandlers()) {
      handler.setLevel(Level.WARNING);
    }
    root.setLevel(level);
    root.addHandler(this);
  }

  String text() {
    return String.join("", lines);
  }

  @Override
  public void publish(LogRecord told) {
    var text = new StringWriter();
    text.append(getFormatter().format(told)).append('\n');
    if (told.getThrown() != null) {
      told.getThrown().printStackTrace(new PrintWriter(text));
    }
    lines.add(text.toString());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(usual);
  }
}
