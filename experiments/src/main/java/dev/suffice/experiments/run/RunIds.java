package dev.suffice.experiments.run;

import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names runs by when they began (UTC), for example {@code 2026-11-23-081502}. */
final class RunIds {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunIds() {}

  static String next(Store store, Instant now) {
    Set<String> taken = store.runs().stream().map(StoredRun::id).collect(Collectors.toSet());
    String id = FORM.format(now);
    String free = id;
    for (int number = 2; taken.contains(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }
}
