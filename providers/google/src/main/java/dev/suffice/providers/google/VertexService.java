package dev.suffice.providers.google;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningJobs;

/** Training in one region of a project. */
record VertexService(TrainingIntake intake, TuningJobs jobs, Deployment deployment)
    implements FineTuningService {}
