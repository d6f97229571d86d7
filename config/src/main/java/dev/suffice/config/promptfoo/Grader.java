package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The metrics of an experiment: assertions, a judge for the rubrics, or plain accuracy. */
record Grader(List<ImportedTest> tests, Set<String> schemas) {
  private static final String LISTED =
      """
      What stands as the right answer is no answer but a list of what an answer has to do. Judge by \
      the entries called llm-rubric and by nothing else; the others are checked by a program. Say \
      yes when the answer does what every one of them asks, and where there is none.""";

  /** Whether all that is asked of every answer is that it be one text. */
  boolean isPlain() {
    return tests.stream().allMatch(ImportedTest::isOneText);
  }

  /** Whether a judge is needed. */
  boolean judges() {
    return tests.stream().anyMatch(test -> !test.rubrics().isEmpty());
  }

  /**
   * The block under {@code metrics:}.
   *
   * @param judge the name of the model that judges
   */
  ArrayNode metrics(String judge) {
    ArrayNode metrics = JsonNodeFactory.instance.arrayNode();
    if (isPlain()) {
      return metrics.add("accuracy");
    }
    boolean asserts =
        tests.stream().anyMatch(test -> test.assertions().size() > test.rubrics().size());
    if (asserts && schemas.isEmpty()) {
      metrics.add("assertions");
    } else if (asserts) {
      ArrayNode files = metrics.addObject().putObject("assertions").putArray("schemas");
      schemas.forEach(files::add);
    }
    if (judges()) {
      metrics.addObject().set("judge", judge(judge));
    }
    return metrics;
  }

  private ObjectNode judge(String model) {
    Set<List<String>> rubrics =
        tests.stream().map(ImportedTest::rubrics).collect(Collectors.toSet());
    boolean isOne = rubrics.size() == 1 && rubrics.iterator().next().size() == 1;
    ObjectNode judge =
        JsonNodeFactory.instance.objectNode().put("name", "rubric").put("model", model);
    return isOne
        ? judge
            .put("rubric", Places.literal(rubrics.iterator().next().get(0)))
            .put("reference", "none")
        : judge.put("rubric", LISTED);
  }
}
