/**
 * A YAML document as a tree of values that know their place, safely read. Read first: {@link
 * dev.suffice.config.document.Value} and {@link dev.suffice.config.document.YamlReader}. Knows
 * nothing of experiments but their problems and locations; imports {@code api} only.
 */
package dev.suffice.config.document;
