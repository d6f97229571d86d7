package dev.suffice.cli.progress;

import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Line;
import java.util.List;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The last line of a terminal, redrawn in place; messages are printed above it. Thread-safe. */
final class LiveLine implements ProgressBarConsumer {
  private static final String ERASE = "\r\u001b[K";

  private final Console console;
  private String shown = "";

  LiveLine(Console console) {
    this.console = console;
  }

  @Override
  public int getMaxRenderedLength() {
    return console.width() - 1;
  }

  @Override
  public synchronized void accept(String text) {
    shown = text;
    draw(ERASE + shown);
  }

  synchronized void print(List<Line> lines) {
    draw(ERASE);
    console.print(lines);
    draw(shown);
  }

  @Override
  public synchronized void clear() {
    accept("");
  }

  @Override
  public void close() {
    clear();
  }

  private void draw(String text) {
    console.writer().print(text);
    console.writer().flush();
  }
}
