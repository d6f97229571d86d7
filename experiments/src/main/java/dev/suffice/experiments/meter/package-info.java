/**
 * What things take: model calls and time, measured by decorators so that strategies never meter
 * themselves. Read first: {@link dev.suffice.experiments.meter.Meter}. Imports {@code api} only.
 */
package dev.suffice.experiments.meter;
