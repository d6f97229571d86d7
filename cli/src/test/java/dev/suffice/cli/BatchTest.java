package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a YAML file to a report, by batches of a vendor on this machine. */
class BatchTest {
  private static final int EXAMPLES = 30;

  /** A hundred tokens in and ten out, at 0.50 and 2 USD per million. */
  private static final BigDecimal CALL = new BigDecimal("0.00007");

  @TempDir private Path folder;
  private BatchVendor vendor;

  @BeforeEach
  void start() throws IOException {
    vendor = new BatchVendor();
    var rows = new StringBuilder("message,queue\n");
    for (int i = 0; i < EXAMPLES; i++) {
      rows.append("where is my invoice ").append(i).append(",billing\n");
    }
    Files.writeString(folder.resolve("data.csv"), rows);
    Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: routing
        task:
          kind: classification
          input: message
          expected: queue
          labels: [billing, cards]
          instructions: Name the queue.
        data: {file: data.csv, split: {train: 0%%, test: 100%%}}
        models:
          small:
            provider: openai
            base-url: %s
            model: small
            max-output-tokens: 200
            price:
              input: 1 USD per million
              output: 4 USD per million
              batch: {input: 0.50 USD per million, output: 2 USD per million}
        approaches: [{id: plain, strategy: prompting, model: small}]
        workload: {can-wait: true}
        evaluation: {mode: fixed, batch: true}
        limits: {spend: 0.05 USD}
        """
            .formatted(vendor.address()));
  }

  @AfterEach
  void stop() {
    vendor.close();
  }

  @Test
  @Timeout(120)
  void aFileIsAnsweredByOneBatchAtItsPriceAndTheReportShowsNoLatency() throws Exception {
    Child run = run();
    assertThat(run.end()).as(run.output()).isZero();
    assertThat(run.output())
        .contains("up to a day for each batch", "waiting for batch batch_0, 30 of 30 done");
    assertThat(vendor.batches()).isEqualTo(1);
    assertThat(vendor.asked()).hasSize(EXAMPLES).doesNotHaveDuplicates();
    assertThat(booked()).isEqualByComparingTo(CALL.multiply(BigDecimal.valueOf(EXAMPLES)));
    JsonNode report =
        new ObjectMapper().readTree(folder.resolve("out").resolve("report.json").toFile());
    assertThat(report.at("/evaluation/batch").asBoolean()).isTrue();
    assertThat(report.at("/approaches/0/latency").isMissingNode()).isTrue();
    assertThat(Files.readString(folder.resolve("out").resolve("report.html")))
        .contains("asked in batches, whose answers have no latency");
  }

  /** A request after which the run is killed, before it hears the answer. */
  private record Step(String method, String path) {
    boolean is(String asked, String at) {
      return method.equals(asked) && at.matches(path);
    }
  }

  @Test
  @Timeout(300)
  void aRunThatIsKilledAfterEveryStepAsksAndPaysForNothingTwice() throws Exception {
    Deque<Step> steps =
        new ArrayDeque<>(
            List.of(
                new Step("POST", "/files"),
                new Step("POST", "/batches"),
                new Step("GET", "/batches"),
                new Step("GET", "/batches/.*"),
                new Step("GET", "/files/.*/content")));
    var running = new AtomicReference<Child>();
    vendor.dropWhen(
        (method, path) -> {
          boolean due = !steps.isEmpty() && steps.peek().is(method, path);
          if (due) {
            steps.remove();
            kill(running.get());
          }
          return due;
        });
    for (int run = 0; run < 5; run++) {
      running.set(run());
      assertThat(running.get().end()).as(running.get().output()).isNotZero();
      assertThat(steps).hasSize(4 - run);
    }

    Child last = run();
    assertThat(last.end()).as(last.output()).isZero();
    assertThat(vendor.batches()).isEqualTo(1);
    assertThat(vendor.asked()).hasSize(EXAMPLES).doesNotHaveDuplicates();
    assertThat(booked()).isEqualByComparingTo(CALL.multiply(BigDecimal.valueOf(EXAMPLES)));
  }

  private static void kill(Child child) {
    try {
      child.kill();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Child run() throws IOException {
    return Child.start(
        "",
        "512m",
        "run",
        folder.resolve("experiment.yaml").toString(),
        "--out",
        folder.resolve("out").toString());
  }

  private BigDecimal booked() throws SQLException {
    Path database = folder.resolve(".suffice").resolve("store.db");
    BigDecimal sum = BigDecimal.ZERO;
    try (var store = DriverManager.getConnection("jdbc:sqlite:" + database);
        var rows =
            store
                .createStatement()
                .executeQuery("SELECT coalesce(cost, reserved) FROM paid_call")) {
      while (rows.next()) {
        sum = sum.add(new BigDecimal(rows.getString(1)));
      }
    }
    return sum;
  }
}
