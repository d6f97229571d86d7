package dev.suffice.reports.html.chart;

/** A labelled place on an axis. */
public record Tick(double at, String label) {}
