package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test as it is written, or {@code defaultTest}, from which tests inherit.
 *
 * @param vars values of each, several where a list asks for one test each
 * @param assertions as they are written, with their places
 */
record TestBlock(
    Location location,
    Map<String, List<Value>> vars,
    Map<String, String> metadata,
    List<Written> assertions) {
  /** An assertion as JSON, and where it stands. */
  record Written(Location place, JsonNode assertion) {}

  /** This test with all that it inherits. */
  TestBlock over(TestBlock inherited) {
    Map<String, List<Value>> allVars = new LinkedHashMap<>(inherited.vars);
    allVars.putAll(vars);
    Map<String, String> allMetadata = new LinkedHashMap<>(inherited.metadata);
    allMetadata.putAll(metadata);
    List<Written> all = new ArrayList<>(inherited.assertions);
    all.addAll(assertions);
    return new TestBlock(location, allVars, allMetadata, all);
  }
}
