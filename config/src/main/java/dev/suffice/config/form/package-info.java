/**
 * How values of Java types are written in YAML: a form reads a value, says what is wrong with it,
 * and describes itself as JSON Schema, so that reader and schema cannot differ. Read first: {@link
 * dev.suffice.config.form.Form}, then {@link dev.suffice.config.form.RecordForm}. Imports {@code
 * api} and {@code document}.
 */
package dev.suffice.config.form;
