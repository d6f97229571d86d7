package dev.suffice.experiments.store;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.trial.SentPrompt;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * Everything the runs of a folder know: one SQLite database, one writer. What a method wrote is
 * committed when it returns, but for {@link #append}, which tells when it is, and {@link
 * #saveDataset}. Safe for any thread.
 */
public final class Store implements AutoCloseable {
  private final Path folder;
  private final Optional<StoreLock> lock;
  private final Connection reading;
  private final Optional<Writing> writing;
  private final RunRows runs;
  private final DatasetRows datasets;
  private final TrialRows trials;
  private final PromptRows prompts;
  private final DerivedRows derived;
  private final ResponseBook responses;

  Store(
      Path folder,
      Optional<StoreLock> lock,
      Connection reading,
      Optional<Writing> writing,
      StoredJson json) {
    this.folder = folder;
    this.lock = lock;
    this.reading = reading;
    this.writing = writing;
    this.runs = new RunRows(json);
    this.datasets = new DatasetRows(json);
    this.trials = new TrialRows(json);
    this.prompts = new PromptRows(json);
    this.derived = new DerivedRows(json);
    this.responses = new ResponseBook(this, json);
  }

  /**
   * Opens a store for a run and makes it if it is not there.
   *
   * @throws StoreException when another run is using it, or it cannot be made or written
   */
  public static Store openForWriting(Path folder) {
    return new StoreOpening(folder).forWriting();
  }

  /** Whether there is a store in this folder. */
  public static boolean exists(Path folder) {
    return StoreOpening.exists(folder);
  }

  /**
   * Opens a store to look into.
   *
   * @throws StoreException when there is none or it cannot be read
   */
  public static Store openForReading(Path folder) {
    return new StoreOpening(folder).forReading();
  }

  /** The folder of the store. */
  public Path folder() {
    return folder;
  }

  /** The folder for the files of one run; it need not exist. */
  public Path runFolder(String run) {
    return folder.resolve("runs").resolve(run);
  }

  /**
   * Where trials of an approach with this fingerprint are kept.
   *
   * @param fresh begins a new place, so that trials kept so far are left alone and not reused
   */
  public long version(Fingerprint approach, boolean fresh) {
    OptionalInt newest = read(connection -> trials.newestGeneration(connection, approach));
    if (newest.isEmpty() || fresh) {
      int generation = newest.orElse(0) + 1;
      writer().write(connection -> trials.addVersion(connection, approach, generation));
    }
    return existingVersion(approach).orElseThrow();
  }

  /** Where trials of an approach with this fingerprint are kept, if there are any. */
  public OptionalLong existingVersion(Fingerprint approach) {
    return read(connection -> trials.newestVersion(connection, approach));
  }

  /** The trials kept there. */
  public Map<TrialKey, TrialContent> trials(long version) {
    return read(connection -> trials.all(connection, version));
  }

  /**
   * Goes through the trials kept there without holding them all; also through some of those that
   * are appended meanwhile.
   */
  public void forEachTrial(long version, BiConsumer<TrialKey, TrialContent> use) {
    Optional<TrialRows.Row> last = Optional.empty();
    do {
      Optional<TrialRows.Row> after = last;
      List<TrialRows.Row> page = read(connection -> trials.page(connection, version, after));
      page.forEach(row -> use.accept(row.key(), trials.content(row)));
      last = page.stream().reduce((earlier, later) -> later);
    } while (last.isPresent());
  }

  /** Whether any trial is kept there. */
  public boolean holdsTrials(long version) {
    return read(connection -> trials.any(connection, version));
  }

  /**
   * Keeps a trial, in place of an earlier one with the same key.
   *
   * @param prompts what models were sent in it
   * @param committed called once it is committed
   */
  public void append(
      TrialPlace trial, TrialContent content, List<SentPrompt> prompts, Runnable committed) {
    Writing open = writing();
    open.queue().enqueue(open.trials().put(trial, content, prompts), committed);
  }

  /** The prompts of each of these trials, in order; none where it sent none or none were kept. */
  public List<List<SentPrompt>> prompts(List<TrialPlace> asked) {
    return read(connection -> prompts.of(connection, asked));
  }

  /**
   * Waits until everything appended is committed.
   *
   * @throws StoreException also when somebody deleted the store meanwhile
   */
  public void flush() {
    writer().flush();
    if (!exists(folder)) {
      throw new StoreException(
          "The store in %s was deleted while it was used; what this run did is lost. Run again."
              .formatted(folder));
    }
  }

  /** What preparing the approach took that is kept there; absent where it was not prepared. */
  public Optional<Preparation> preparation(long version) {
    return read(connection -> trials.preparation(connection, version));
  }

  /** Keeps what preparing an approach took, in place of what was kept before. */
  public void savePreparation(long version, Preparation preparation) {
    writer().write(connection -> trials.putPreparation(connection, version, preparation));
  }

  /**
   * Keeps the data once, however many runs use them. Does not wait: they are committed no later
   * than whatever is saved after them.
   */
  public void saveDataset(Fingerprint hash, Dataset data) {
    if (read(connection -> datasets.exists(connection, hash))) {
      return;
    }
    writer()
        .enqueue(
            connection -> {
              if (!datasets.exists(connection, hash)) {
                datasets.put(connection, hash, data);
              }
            },
            () -> {});
  }

  /**
   * The data kept under a fingerprint.
   *
   * @throws StoreException when there are none
   */
  public Dataset dataset(Fingerprint hash) {
    return read(connection -> datasets.get(connection, hash));
  }

  /** What was derived at some expense from the facts with this fingerprint, if it was kept. */
  public <T extends Record> Optional<T> derived(Fingerprint facts, Class<T> type) {
    return read(connection -> derived.get(connection, facts, type));
  }

  /** Keeps what was derived, in place of an earlier result for the same facts. */
  public void saveDerived(Fingerprint facts, Record result) {
    writer().write(connection -> derived.put(connection, facts, result));
  }

  /** Keeps a run that continues no other. */
  public void saveRun(StoredRun run) {
    saveRun(run, Optional.empty());
  }

  /**
   * Keeps a run.
   *
   * @param continued which one, not brought to its end, it continues
   */
  public void saveRun(StoredRun run, Optional<String> continued) {
    writer().write(connection -> runs.put(connection, run, continued));
  }

  /** Keeps why an approach of a run could not be run. */
  public void failApproach(String run, String approach, String reason) {
    writer().write(connection -> runs.failApproach(connection, run, approach, reason));
  }

  /** Keeps how a run ended. */
  public void finishRun(String run, Instant finished, int exitCode, StoredRun.Counts counts) {
    writer().write(connection -> runs.finish(connection, run, finished, exitCode, counts));
  }

  /** The money of a run. */
  public SpendBook spend(String run) {
    return new SpendBook(this, run);
  }

  /** The batches that are open. */
  public BatchBook batches() {
    return new BatchBook(this);
  }

  /** The jobs that train models. */
  public JobBook jobs() {
    return new JobBook(this);
  }

  /** The scores that asked metrics gave. */
  public ScoreBook scores() {
    return new ScoreBook(this);
  }

  /** What runs found done. */
  public ReuseBook reuses() {
    return new ReuseBook(this);
  }

  /** What models gave, to be found again. */
  public ResponseBook responses() {
    return responses;
  }

  /** Keeps what a person was told when the experiment of a run was read. */
  public void saveWarnings(String run, List<String> warnings) {
    writer().write(connection -> runs.putWarnings(connection, run, warnings));
  }

  /**
   * What a person was told when the experiment of a run was read; nothing where it was not kept.
   */
  public List<String> warnings(String run) {
    return read(connection -> runs.warnings(connection, run));
  }

  /** All runs, newest first. */
  public List<StoredRun> runs() {
    return read(runs::all);
  }

  /** Approaches ever scored on a test set, this one's included. */
  public int approachesOn(Fingerprint testSet) {
    return read(connection -> runs.approachesOn(connection, testSet));
  }

  CommitQueue writer() {
    return writing().queue();
  }

  Writing writing() {
    return writing.orElseThrow(() -> new IllegalStateException("The store was opened for reading"));
  }

  synchronized <T> T read(Query<T> query) {
    try {
      T result = query.on(reading);
      reading.commit();
      return result;
    } catch (SQLException failed) {
      throw StoreTrouble.cannot("read", folder, failed);
    }
  }

  /** Something asked of the database. */
  @FunctionalInterface
  interface Query<T> {
    T on(Connection connection) throws SQLException;
  }

  @Override
  public void close() {
    try (reading) {
      if (writing.isPresent()) {
        writing.get().queue().close();
      }
    } catch (SQLException failed) {
      throw StoreTrouble.cannot("closed", folder, failed);
    } finally {
      lock.ifPresent(StoreLock::release);
    }
  }
}
