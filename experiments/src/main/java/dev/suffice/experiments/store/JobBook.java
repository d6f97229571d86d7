package dev.suffice.experiments.store;

import java.util.List;
import java.util.Optional;

/**
 * The jobs that runs had models trained by. What a method wrote is committed when it returns. Safe
 * for any thread.
 */
public final class JobBook {
  private final JobRows rows = new JobRows();
  private final Store store;

  JobBook(Store store) {
    this.store = store;
  }

  /** Keeps a job, in place of what was known of it. */
  public void save(StoredJob job) {
    store.writer().write(connection -> rows.put(connection, job));
  }

  /** Forgets a job: nothing more is to be had from it. */
  public void forget(StoredJob.Place place) {
    store.writer().write(connection -> rows.delete(connection, place));
  }

  /** What is known of a job; absent: no run meant to submit it. */
  public Optional<StoredJob> find(StoredJob.Place place) {
    return all().stream().filter(job -> job.place().equals(place)).findFirst();
  }

  /** All jobs, newest first. */
  public List<StoredJob> all() {
    return store.read(rows::all);
  }
}
