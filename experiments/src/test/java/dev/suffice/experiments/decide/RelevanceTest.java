package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.tally.TestSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RelevanceTest {
  private static final int EXAMPLES = 400;

  private static Lab lab() {
    return new Lab().examples(EXAMPLES).accuracy(0.8);
  }

  private static Map<String, Verdict> marked(Lab lab) {
    var experiment = lab.experiment();
    var verdicts =
        new Verdicts(experiment, TestSet.of(experiment), Exploration.NONE, Judges.NONE, true);
    lab.subjects().values().forEach(verdicts::put);
    List<Assessment> marked =
        new Relevance(experiment, TestSet.of(experiment)).marked(verdicts.all());
    return marked.stream().collect(Collectors.toMap(Assessment::id, Assessment::verdict));
  }

  private static Lab withDearerOnes(Lab lab, int right) {
    return lab.approach(Answers.of("chosen", 100).right(right).wrong(EXAMPLES - right))
        .approach(Answers.of("cheaper", 50).right(320).wrong(80))
        .approach(Answers.of("dearer", 300).right(320).wrong(80))
        .approach(Answers.of("bad", 400).right(100).wrong(300))
        .approach(Answers.of("untried", 1).expecting("99", "50"))
        .approach(Answers.of("failed", 1).couldNotRun("no key").expecting("99", "50"));
  }

  @Test
  void onlyTheUndecidedThatAreCertainlyDearerAreNotNeeded() {
    assertThat(marked(withDearerOnes(lab().adaptive(), 380)))
        .containsEntry("chosen", Verdict.ADEQUATE)
        .containsEntry("cheaper", Verdict.UNDECIDED)
        .containsEntry("dearer", Verdict.NOT_NEEDED)
        .containsEntry("bad", Verdict.INADEQUATE)
        .containsEntry("untried", Verdict.NOT_NEEDED)
        .containsEntry("failed", Verdict.FAILED);
  }

  @Test
  void whileNoneIsCertifiedAllAreNeeded() {
    assertThat(marked(withDearerOnes(lab().adaptive(), 320)))
        .doesNotContainValue(Verdict.NOT_NEEDED);
  }

  @Test
  void aFixedEvaluationNeedsAll() {
    assertThat(marked(withDearerOnes(lab(), 380))).doesNotContainValue(Verdict.NOT_NEEDED);
  }
}
