package dev.suffice.config.section;

import dev.suffice.api.experiment.Evaluation;

/** The word under {@code evaluation: mode}. */
record ModeWord(Evaluation.Mode mode) {}
