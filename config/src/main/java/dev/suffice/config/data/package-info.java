/**
 * From data files to a data set: rows, examples, splits, and what is dirty about them. Read first:
 * {@link dev.suffice.config.data.DatasetReader}. Imports {@code api}, {@code document}, {@code
 * form} and {@code file}.
 */
package dev.suffice.config.data;
