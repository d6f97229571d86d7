package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.suffice.api.run.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommitQueueTest {
  /** Far longer than anything here takes, so that a test which waits for ever fails. */
  private static final Duration FOR_EVER = Duration.ofSeconds(20);

  private static final int WRITERS = 8;
  private static final int WRITES = 400;

  @Test
  void aWriteAfterTheEndIsRefusedAndNotWaitedFor() throws SQLException {
    var queue = new CommitQueue(connection());
    queue.close();

    assertTimeoutPreemptively(
        FOR_EVER,
        () -> {
          assertThatThrownBy(() -> queue.write(connection -> {}))
              .isInstanceOf(StoreException.class)
              .hasMessageContaining("was closed");
          assertThatThrownBy(() -> queue.enqueue(connection -> {}, () -> {}))
              .isInstanceOf(StoreException.class);
        });
  }

  @Test
  void anInterruptedThreadWritesAndEndsTheQueueLikeAnyOther() throws SQLException {
    var written = new AtomicInteger();
    var queue = new CommitQueue(connection());
    Thread.currentThread().interrupt();
    queue.write(connection -> written.incrementAndGet());
    queue.enqueue(connection -> written.incrementAndGet(), () -> {});
    queue.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).hasValue(2);
    assertThatThrownBy(() -> queue.write(connection -> {})).isInstanceOf(StoreException.class);
  }

  @Test
  void whoeverWritesWhileTheQueueEndsIsToldWhetherItWasWritten() throws Exception {
    Queue<Integer> committed = new ConcurrentLinkedQueue<>();
    var queue = new CommitQueue(connection());
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      var all = new ArrayList<Future<Integer>>();
      for (int i = 0; i < WRITES; i++) {
        all.add(writers.submit(writing(queue, i, committed)));
      }
      all.get(0).get();
      queue.close();
      List<Integer> told = assertTimeoutPreemptively(FOR_EVER, () -> told(all));

      assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(committed);
    } finally {
      writers.shutdownNow();
    }
  }

  private static Callable<Integer> writing(CommitQueue queue, int number, Queue<Integer> to) {
    return () -> {
      queue.write(connection -> to.add(number));
      return number;
    };
  }

  /** The numbers that were written, as their writers were told. */
  private static List<Integer> told(List<Future<Integer>> all) throws InterruptedException {
    var written = new ArrayList<Integer>();
    for (Future<Integer> one : all) {
      try {
        written.add(one.get());
      } catch (ExecutionException refused) {
        assertThat(refused).hasCauseInstanceOf(StoreException.class);
      }
    }
    return written;
  }

  private static Connection connection() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    connection.setAutoCommit(false);
    return connection;
  }
}
