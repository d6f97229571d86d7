/**
 * Training a model of one's own: what it is trained with, the job that trains it, and the place
 * where the tuned model answers. Read first: {@link dev.suffice.api.tuning.FineTuningService}, then
 * {@link dev.suffice.api.tuning.JobState}. May import {@code model}, {@code money}, {@code prompt}.
 */
package dev.suffice.api.tuning;
