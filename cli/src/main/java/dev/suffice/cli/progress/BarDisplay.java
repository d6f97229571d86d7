package dev.suffice.cli.progress;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.Plan;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** For a person who watches: one bar for the whole run, with time left, approach and spend. */
final class BarDisplay implements Display {
  private static final int UPDATE_EVERY_MILLISECONDS = 200;

  private final LiveLine line;
  private Optional<ProgressBar> bar = Optional.empty();
  private Optional<ProgressBar> scores = Optional.empty();
  private Optional<ProgressBar> texts = Optional.empty();

  BarDisplay(Console console) {
    this.line = new LiveLine(console);
  }

  @Override
  public void begin(Plan plan) {
    if (plan.remaining() == 0) {
      return;
    }
    bar =
        Optional.of(
            builder("Running", " trials", plan.stored() + plan.remaining())
                .startsFrom(plan.stored(), Duration.ZERO)
                .build());
  }

  private ProgressBarBuilder builder(String task, String unit, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(unit, 1)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(UPDATE_EVERY_MILLISECONDS)
        .continuousUpdate()
        .clearDisplayOnFinish()
        .setConsumer(line);
  }

  @Override
  public void approachBegins(String approach, int remaining, int stored) {
    message(approach);
  }

  @Override
  public void trialDone(String approach, Money spent) {
    bar.ifPresent(ProgressBar::step);
    message(approach + " " + Figures.dollars(spent.usd()));
  }

  @Override
  public void drop(int trials) {
    bar.ifPresent(running -> running.maxHint(running.getMax() - trials));
  }

  @Override
  public void approachEnds(String approach, int done, int undone, int stored) {
    // the next approach takes its place
  }

  @Override
  public void settled(String approach, Verdict verdict, int trials) {
    // the next approach takes its place
  }

  @Override
  public void batchAwaited(String approach, String batch, long done, long total) {
    message(Progress.awaiting(approach, batch, done, total));
  }

  /** Beside the trials where there are any, else with a bar of its own. */
  @Override
  public void answersScored(String metric, int done, int total) {
    if (bar.isPresent()) {
      message(Progress.scoring(metric, done, total));
      return;
    }
    if (scores.isEmpty()) {
      scores = Optional.of(builder("Scoring", " answers", total).build());
    }
    scores
        .get()
        .maxHint(total)
        .stepTo(done)
        .setExtraMessage(" " + new Span(Style.PLAIN, metric).text());
  }

  @Override
  public void trainingAwaited(String told) {
    message(told);
  }

  @Override
  public void textsEmbedded(int done, int total) {
    if (texts.isEmpty()) {
      bar.ifPresent(ProgressBar::close);
      bar = Optional.empty();
      scores.ifPresent(ProgressBar::close);
      scores = Optional.empty();
      texts = Optional.of(builder("Comparing the data", " texts", total).build());
    }
    texts.get().stepTo(done);
  }

  @Override
  public void print(List<Line> lines) {
    line.print(lines);
  }

  @Override
  public void end() {
    bar.ifPresent(ProgressBar::close);
    scores.ifPresent(ProgressBar::close);
    texts.ifPresent(ProgressBar::close);
    line.clear();
  }

  private void message(String text) {
    bar.ifPresent(running -> running.setExtraMessage(" " + new Span(Style.PLAIN, text).text()));
  }
}
