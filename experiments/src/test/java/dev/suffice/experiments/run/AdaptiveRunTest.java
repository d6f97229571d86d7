package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.run.AdaptiveLab.Asked;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose turn it is in an adaptive evaluation, and when it ends. */
class AdaptiveRunTest {
  private static final int EXAMPLES = 400;

  @TempDir Path folder;

  private AdaptiveLab lab() {
    return new AdaptiveLab(folder);
  }

  /** A cheap one that fails, a good one, one that is far too dear. */
  private static AdaptiveLab three(AdaptiveLab lab) {
    return lab.examples(EXAMPLES)
        .accuracy(0.8)
        .approach("dear", "100", 0.99)
        .approach("good", "3", 0.95)
        .approach("cheap", "1", 0.5);
  }

  @Test
  void theCheapestUndecidedGoesFirstAndTheWinnerIsCertified() throws InterruptedException {
    var lab = three(lab());
    var told = lab.told();

    assertThat(lab.verdicts())
        .containsEntry("cheap", Verdict.INADEQUATE)
        .containsEntry("good", Verdict.ADEQUATE);
    assertThat(lab.analysis().recommendation().approach()).hasValue("good");
    assertThat(lab.analysis().recommendation().certainlyCheapest()).isTrue();
    assertThat(told)
        .filteredOn(RunEvent.ApproachStarted.class::isInstance)
        .extracting(event -> ((RunEvent.ApproachStarted) event).approach())
        .containsExactly("cheap", "good");
  }

  @Test
  void whatIsCertainlyDearerByItsPriceIsNeverPreparedNorAsked() throws InterruptedException {
    var lab = three(lab());
    lab.run();

    assertThat(lab.verdicts()).containsEntry("dear", Verdict.NOT_NEEDED);
    assertThat(lab.analysis().approach("dear").orElseThrow().n()).isZero();
    assertThat(lab.calls("dear")).isZero();
    assertThat(lab.preparations()).isEqualTo(2);
  }

  @Test
  void whatIsDecidedIsAskedNoFurther() throws InterruptedException {
    var lab = three(lab());
    var told = lab.told();

    assertThat(lab.calls("cheap")).isBetween(20L, 60L);
    assertThat(lab.calls("good")).isBetween(20L, EXAMPLES / 2L);
    assertThat(told)
        .contains(
            new RunEvent.ApproachSettled(
                "cheap",
                Verdict.INADEQUATE,
                (int) lab.calls("cheap"),
                EXAMPLES - (int) lab.calls("cheap")),
            new RunEvent.ApproachSettled("dear", Verdict.NOT_NEEDED, 0, EXAMPLES));
  }

  @Test
  void afterTheOverallRequirementOnlyUndecidedSlicesAreAsked() throws InterruptedException {
    var lab =
        lab()
            .examples(100, Map.of("channel", "chat"))
            .examples(300, Map.of("channel", "mail"))
            .accuracy(0.6)
            .also(AdaptiveLab.score(0.8, Optional.of("channel")))
            .approach("one", "1", 0)
            .script("one", example -> isChat(example) ? right(example, 0.83) : "billing");
    lab.run();
    Map<String, Long> byChannel =
        lab.asked().stream()
            .map(one -> lab.test().get(Integer.parseInt(one.example().substring(1))))
            .collect(
                Collectors.groupingBy(
                    example -> example.slices().get("channel"), Collectors.counting()));

    assertThat(byChannel.get("chat")).isEqualTo(100);
    assertThat(byChannel.get("mail")).isLessThan(150);
    List<Asked> tail = lab.asked().subList(lab.asked().size() - 30, lab.asked().size());
    assertThat(tail)
        .allMatch(one -> isChat(lab.test().get(Integer.parseInt(one.example().substring(1)))));
  }

  private static boolean isChat(Example example) {
    return "chat".equals(example.slices().get("channel"));
  }

  private static String right(Example example, double share) {
    return AdaptiveLab.rightOn(share, "chat", example);
  }

  @Test
  void lostTrialsStopNobodyAndAreTriedAgainOnRequest() throws InterruptedException {
    var lab = three(lab()).script("good", AdaptiveRunTest::lostNowAndThen);
    lab.run();
    long before = lab.asked().size();
    assertThat(lab.verdicts())
        .containsEntry("cheap", Verdict.INADEQUATE)
        .containsEntry("good", Verdict.UNDECIDED);

    lab.script("good", example -> AdaptiveLab.rightOn(0.95, "good", example));
    lab.run();
    assertThat(lab.asked()).hasSize((int) before);
    lab.run(new RunOptions(false, true));
    assertThat(lab.verdicts()).containsEntry("good", Verdict.ADEQUATE);
    assertThat(lab.asked().size()).isGreaterThan((int) before);
  }

  private static String lostNowAndThen(Example example) {
    if (AdaptiveLab.rightOn(0.7, "network", example).equals("workshop")) {
      throw new ModelFaultException("network");
    }
    return AdaptiveLab.rightOn(0.95, "good", example);
  }

  @Test
  void anApproachThatCannotBePreparedFailsAndTheOthersGoOn() throws InterruptedException {
    var lab = three(lab()).brokenApproach("broken", "0.1");
    var told = lab.told();

    assertThat(lab.verdicts())
        .containsEntry("broken", Verdict.FAILED)
        .containsEntry("cheap", Verdict.INADEQUATE)
        .containsEntry("good", Verdict.ADEQUATE);
    assertThat(told).filteredOn(RunEvent.ApproachFailed.class::isInstance).hasSize(1);
    assertThat(lab.calls("broken")).isZero();
  }

  @Test
  void aLimitLeavesOnlyWhatIsStillOpen() throws InterruptedException {
    var lab = three(lab());
    var limited = lab.run(RunOptions.CONTINUE.limitedTo(40));
    assertThat(lab.verdicts())
        .containsEntry("cheap", Verdict.INADEQUATE)
        .containsEntry("good", Verdict.UNDECIDED)
        .containsEntry("dear", Verdict.ADEQUATE);
    assertThat(limited.left()).isEqualTo(EXAMPLES - 40);

    assertThat(lab.run().left()).isZero();
    assertThat(lab.verdicts()).containsEntry("good", Verdict.ADEQUATE);
    assertThat(lab.run(RunOptions.CONTINUE.limitedTo(40)).left()).isZero();
  }

  @Test
  void onlyTheNamedApproachesAreAsked() throws InterruptedException {
    var lab = three(lab());
    var done = lab.run(RunOptions.CONTINUE.askingOnly(Set.of("good")));
    assertThat(lab.calls("cheap")).isZero();
    assertThat(lab.verdicts())
        .containsEntry("good", Verdict.ADEQUATE)
        .containsEntry("cheap", Verdict.UNDECIDED)
        .containsEntry("dear", Verdict.NOT_NEEDED);
    assertThat(done.left()).isEqualTo(EXAMPLES);

    assertThat(lab.run(RunOptions.CONTINUE.askingOnly(Set.of("cheap"))).left()).isZero();
    assertThat(lab.calls("dear")).isZero();
  }

  @Test
  void underMovedThresholdsItGoesOnUntilTheWiderBoundsDecide() throws InterruptedException {
    var planned = close(new AdaptiveLab(folder.resolve("planned"))).accuracy(0.8);
    planned.run();
    var moved = close(new AdaptiveLab(folder.resolve("moved"))).accuracy(0.3);
    moved.run();
    moved.accuracy(0.8).run();

    assertThat(planned.verdicts()).containsEntry("cheap", Verdict.INADEQUATE);
    assertThat(moved.verdicts())
        .containsEntry("cheap", Verdict.INADEQUATE)
        .containsEntry("good", Verdict.ADEQUATE);
    assertThat(moved.analysis().recommendation().sentence()).startsWith("Explored after the run: ");
    assertThat(moved.calls("cheap")).isGreaterThan(planned.calls("cheap"));
    assertThat(moved.asked()).doesNotHaveDuplicates();
  }

  /** Many approaches, so that the levels before and after lie far apart. */
  private static AdaptiveLab close(AdaptiveLab lab) {
    lab.examples(EXAMPLES).approach("cheap", "1", 0.72).approach("good", "3", 0.96);
    for (int dear = 100; dear < 118; dear++) {
      lab.approach("dear-" + dear, Integer.toString(dear), 0.99);
    }
    return lab;
  }
}
