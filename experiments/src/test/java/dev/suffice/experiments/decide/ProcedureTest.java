package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.stats.ClopperPearson;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The whole procedure, simulated from trials to recommendation. */
class ProcedureTest {
  private static final int RUNS = 250;

  @Test
  void itRarelyRecommendsAnInadequateApproachOrRulesOutTheCheapestAdequateOne() {
    var random = new Random(7);
    int wrong = 0;
    int refuted = 0;
    for (int run = 0; run < RUNS; run++) {
      Analysis analysis =
          new Lab()
              .examples(120)
              .accuracy(0.85)
              .approach(answers(random, "below", 100, 0.8499))
              .approach(answers(random, "justBelow", 150, 0.8499))
              .approach(answers(random, "onIt", 200, 0.85))
              .approach(answers(random, "dear", 900, 0.95))
              .analyse();
      wrong +=
          analysis.recommendation().approach().filter(id -> id.endsWith("elow")).isPresent()
              ? 1
              : 0;
      refuted += analysis.approach("onIt").orElseThrow().verdict() == Verdict.INADEQUATE ? 1 : 0;
    }

    assertThat(ClopperPearson.lower(wrong, RUNS, 0.001)).isLessThanOrEqualTo(0.05);
    assertThat(ClopperPearson.lower(refuted, RUNS, 0.001)).isLessThanOrEqualTo(0.05);
  }

  private static Answers answers(Random random, String approach, long tokens, double accuracy) {
    Answers answers = Answers.of(approach, tokens);
    for (int example = 0; example < 120; example++) {
      answers.scored(1, random.nextDouble() < accuracy ? 1 : 0);
    }
    return answers;
  }
}
