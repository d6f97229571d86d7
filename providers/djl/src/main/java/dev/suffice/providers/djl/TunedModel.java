package dev.suffice.providers.djl;

import java.time.Duration;
import java.time.Instant;

/**
 * What a job left behind: everything that is needed to answer, and what it took.
 *
 * @param embeddings name of the sentence embeddings it rests on
 * @param version of them, and of what trained it
 * @param created when the job began
 * @param trainedTokens all examples, once per epoch that was asked for
 * @param machineTime how long it kept this machine busy
 */
record TunedModel(
    String embeddings,
    String version,
    Instant created,
    long trainedTokens,
    Duration machineTime,
    Learnt learnt) {}
