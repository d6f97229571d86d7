package dev.suffice.providers.aws;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningJobs;

/** Training in one region of Bedrock. */
record BedrockService(TrainingIntake intake, TuningJobs jobs, Deployment deployment)
    implements FineTuningService {}
