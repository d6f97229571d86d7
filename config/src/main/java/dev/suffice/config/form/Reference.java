package dev.suffice.config.form;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.model.ModelKind;

/**
 * A mention of a declared model.
 *
 * @param kind what it is wanted as
 */
public record Reference(String model, ModelKind kind, Location location, String path) {}
