package dev.suffice.providers.djl;

/** What a training leaves behind. Safe for any thread. */
sealed interface Learnt permits Classifier, Pointer {}
