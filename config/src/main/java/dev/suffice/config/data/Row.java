package dev.suffice.config.data;

import java.util.List;
import java.util.Map;

/**
 * A row of a data file.
 *
 * @param line where it begins, from 1
 * @param fields every field with a value, as text
 * @param lists the fields whose value is a list of texts
 */
record Row(int line, Map<String, String> fields, Map<String, List<String>> lists) {}
