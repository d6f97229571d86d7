package dev.suffice.runtime;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.run.StoreException;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.util.List;

/** Finds runs by what people call them. */
final class Runs {
  private static final String LATEST = "latest";

  private Runs() {}

  static StoredRun find(Store store, String name) {
    List<StoredRun> runs = store.runs();
    if (runs.isEmpty()) {
      throw new StoreException("The store in %s holds no run yet.".formatted(store.folder()));
    }
    if (name.equals(LATEST)) {
      return runs.get(0);
    }
    List<String> ids = runs.stream().map(StoredRun::id).toList();
    return runs.stream()
        .filter(run -> run.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    "There is no run '%s' in %s. %s"
                        .formatted(name, store.folder(), Suggestion.remedy(name, ids))));
  }
}
