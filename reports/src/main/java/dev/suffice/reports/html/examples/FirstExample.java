package dev.suffice.reports.html.examples;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.reports.text.Excerpt;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An example with its answers, for a short list that needs no script. */
record FirstExample(String id, String input, String expected, List<Said> answers) {
  /** An answer with the approaches that gave it. */
  record Said(Grade grade, String text, List<String> approaches) {}

  private record Answered(Grade grade, String text) {}

  private static final int CHARACTERS = 300;

  static FirstExample of(Item item, Grading grading) {
    Map<Answered, List<String>> answers =
        item.trials().stream()
            .collect(
                Collectors.groupingBy(
                    scored -> answered(scored, grading),
                    LinkedHashMap::new,
                    Collectors.mapping(scored -> scored.trial().approach(), Collectors.toList())));
    return new FirstExample(
        Excerpt.brief(item.example().id()),
        Excerpt.of(item.example().input(), CHARACTERS),
        Excerpt.of(String.join(" | ", item.example().expected()), CHARACTERS),
        answers.entrySet().stream()
            .map(entry -> said(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Said::grade))
            .toList());
  }

  private static Said said(Answered answer, List<String> approaches) {
    return new Said(
        answer.grade(), answer.text(), approaches.stream().distinct().map(Excerpt::brief).toList());
  }

  private static Answered answered(ScoredTrial scored, Grading grading) {
    return new Answered(
        grading.grade(scored), Excerpt.of(Excerpt.of(scored.trial().outcome()), CHARACTERS));
  }
}
