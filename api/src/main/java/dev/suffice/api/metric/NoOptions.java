package dev.suffice.api.metric;

/** For metrics that have nothing to choose. */
public record NoOptions() {}
