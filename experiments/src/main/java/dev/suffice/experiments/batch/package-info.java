/**
 * Calls that travel in batches. A trial that asks a model which takes batches is put off: what it
 * asked is gathered, and once the batch is back the trial is made again, and finds its answer. So
 * strategies know nothing of batches, no thread waits, and a run that was killed finds its batches
 * again. Read first: {@link dev.suffice.experiments.batch.Batches}. May import {@code meter},
 * {@code replay}, {@code spend} and {@code store}.
 */
package dev.suffice.experiments.batch;
