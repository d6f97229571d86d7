package dev.suffice.experiments.score.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.judge.Rubric;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.task.Label;
import dev.suffice.experiments.stats.CohensKappa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/metrics/judge.md}, to the letter. */
class JudgePageTest {
  private static final Path PAGE = Path.of("..", "docs", "metrics", "judge.md");
  private static final Pattern SAID =
      Pattern.compile("^\\| `([^`]+)` \\| (?:(none)|(\\d)(?:/(\\d))?) \\|$", Pattern.MULTILINE);
  private static final Pattern SHOWN =
      Pattern.compile("^\\| (all|95 %|90 %)((?: \\| \\d\\.\\d\\d)+) \\|$", Pattern.MULTILINE);
  private static final int ON_TWO_GRADES = 5;

  @Test
  void whatTheJudgeSaysScoresAsThePageSays() throws IOException {
    Matcher row = SAID.matcher(Files.readString(PAGE));
    int rows = 0;
    while (row.find()) {
      Scale scale = rows < ON_TWO_GRADES ? Scale.NO_YES : three();
      Optional<Double> score =
          new Rubric("any", scale, false).verdict(row.group(1)).map(scale::score);
      assertThat(score).as(row.group(1)).isEqualTo(score(row));
      rows++;
    }
    assertThat(rows).isEqualTo(9);
  }

  @Test
  void soManyLabelsShowWhatThePageSays() throws IOException {
    Matcher row = SHOWN.matcher(Files.readString(PAGE));
    int rows = 0;
    while (row.find()) {
      double share =
          row.group(1).equals("all") ? 1 : Double.parseDouble(row.group(1).split(" ")[0]) / 100;
      List<String> cells =
          Stream.of(row.group(2).split("\\|"))
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .toList();
      List<Integer> labels = List.of(20, 50, 100, 200);
      for (int column = 0; column < labels.size(); column++) {
        assertThat(shown(labels.get(column), share))
            .as("%s of %s", row.group(1), labels.get(column))
            .isCloseTo(Double.parseDouble(cells.get(column)), within(0.0051));
      }
      rows++;
    }
    assertThat(rows).isEqualTo(3);
  }

  /** The lower end where half of the answers are good and mistakes fall on both sides. */
  private static double shown(int labels, double share) {
    int wrong = labels - (int) Math.round(labels * share);
    int half = labels / 2;
    int one = wrong / 2;
    int other = wrong - one;
    var kappa = new CohensKappa(List.of(List.of(half - one, one), List.of(other, half - other)));
    return kappa.lower(0.025);
  }

  private static Optional<Double> score(Matcher row) {
    if (row.group(2) != null) {
      return Optional.empty();
    }
    double parts = row.group(4) == null ? 1 : Double.parseDouble(row.group(4));
    return Optional.of(Double.parseDouble(row.group(3)) / parts);
  }

  private static Scale three() {
    return new Scale(List.of(Label.named("poor"), Label.named("fair"), Label.named("good")));
  }
}
