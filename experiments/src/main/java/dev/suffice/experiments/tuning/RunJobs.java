package dev.suffice.experiments.tuning;

import dev.suffice.experiments.store.JobBook;

/**
 * The jobs of one run.
 *
 * @param book where all are kept
 * @param run that pays for new ones
 * @param rests how it waits for them
 */
public record RunJobs(JobBook book, String run, Rests rests) {}
