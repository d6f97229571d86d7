package dev.suffice.experiments.run;

import dev.suffice.api.tuning.TuningBench;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.meter.Meter;
import java.util.Optional;

/**
 * What the strategies of one run work with.
 *
 * @param requests absent where nothing is asked
 */
record Means(
    ModelPool models,
    Meter meter,
    Batches batches,
    Optional<Requests> requests,
    TuningBench tuning) {}
