package dev.suffice.experiments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResponseBookTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;

  /** Something a model gave. */
  private record Given(String text) {}

  @Test
  void whatWasKeptIsFoundInThisRunAndInThoseAfterItAndNothingElseIs() {
    try (Store store = Store.openForWriting(folder)) {
      assertThat(find(store, 7)).isEmpty();
      IntStream.range(0, 100).forEach(number -> keep(store, number));
      store.flush();
      assertThat(find(store, 7)).contains(new Given("answer 7"));
      assertThat(find(store, 100)).isEmpty();
    }
    try (Store store = Store.openForWriting(folder)) {
      keep(store, 100);
      store.flush();
      assertThat(IntStream.rangeClosed(0, 100).mapToObj(number -> find(store, number)))
          .allMatch(Optional::isPresent);
      assertThat(find(store, 101)).isEmpty();
    }
  }

  @Test
  void whatWasForgottenIsNotFound() {
    try (Store store = Store.openForWriting(folder)) {
      keep(store, 1);
      store.flush();

      assertThat(store.responses().forget(Optional.empty(), Optional.empty())).isEqualTo(1);
      assertThat(find(store, 1)).isEmpty();
    }
  }

  private static void keep(Store store, int number) {
    store.responses().keep(key(number), "model", NOON, new Given("answer " + number));
  }

  private static Optional<Given> find(Store store, int number) {
    return store.responses().find(key(number), Given.class);
  }

  private static Fingerprint key(int number) {
    return Fingerprint.of("question", number);
  }
}
