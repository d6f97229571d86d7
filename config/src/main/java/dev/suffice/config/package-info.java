/**
 * The experiment language: reads a YAML file with its data, tells every problem at once, and
 * publishes its JSON Schema. Read first: {@link dev.suffice.config.ExperimentReader}. Imports
 * {@code api}; Guice only in {@link dev.suffice.config.ConfigModule}.
 */
package dev.suffice.config;
