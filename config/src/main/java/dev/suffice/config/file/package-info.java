/**
 * Files that an experiment names: kept inside its folder, bounded, strictly decoded. Read first:
 * {@link dev.suffice.config.file.Folder}. Imports {@code api} and {@code document}.
 */
package dev.suffice.config.file;
