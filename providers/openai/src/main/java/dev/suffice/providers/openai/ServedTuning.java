package dev.suffice.providers.openai;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningJobs;

/** Training at one server. */
record ServedTuning(TrainingIntake intake, TuningJobs jobs, Deployment deployment)
    implements FineTuningService {}
