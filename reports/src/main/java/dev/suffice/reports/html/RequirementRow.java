package dev.suffice.reports.html;

import dev.suffice.reports.html.chart.IntervalStrip;
import java.util.Optional;

/**
 * One requirement of one approach.
 *
 * @param strip absent without trials
 * @param explanation why it fails or is open; empty where it holds
 */
record RequirementRow(
    String text,
    Words holds,
    Optional<IntervalStrip> strip,
    String estimate,
    String bounds,
    String explanation) {}
