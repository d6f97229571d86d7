package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.TrainingCourse;
import dev.suffice.api.tuning.JobState;
import dev.suffice.runtime.MortalServices.Killed;
import dev.suffice.runtime.MortalServices.Moment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that die while a model is trained for them over HTTP. */
@Timeout(60)
class TuningKillTest {
  /** Long enough to be seen. */
  private static final Duration QUEUE = Duration.ofSeconds(1);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Moment.class)
  void whereverAProcessDiesOneJobIsTrainedAndPaidForOnce(Moment moment) throws Exception {
    try (var lab = new TrainingOverHttp(folder, options(moment))) {
      lab.training.state = moment == Moment.RUNNING ? JobState.RUNNING : JobState.SUCCEEDED;
      lab.services.death = Optional.of(moment);
      if (moment == Moment.ONLY_THE_RESPONSE_LOST) {
        lab.tune();
      } else {
        assertThatThrownBy(lab::tune).isInstanceOf(Killed.class);
      }
      lab.services.death = Optional.empty();
      lab.training.state = JobState.SUCCEEDED;
      var second = TrainingOverHttp.budget();
      lab.tune(second);
      String jobs = get(lab.sandbox.address().resolve("/v1/fine_tuning/jobs"));
      assertThat(jobs).containsOnlyOnce("\"status\":\"succeeded\"").contains("\"has_more\":false");
      assertThat(jobs.split("\"object\":\"fine_tuning.job\"", -1)).hasSize(2);
      assertThat(lab.sandbox.ledger().requests()).isEqualTo(1);
      assertThat(lab.sandbox.ledger().billed()).isEqualTo(Money.usd("0.000231"));
      boolean paysTheSecond = moment.name().endsWith("UPLOAD");
      assertThat(second.spend().total().isZero()).isNotEqualTo(paysTheSecond);
      assertThat(lab.stored())
          .singleElement()
          .matches(job -> job.state() == JobState.SUCCEEDED && job.served().isPresent());
      String served = lab.stored().get(0).served().orElseThrow();
      assertThat(lab.asked.get(lab.asked.size() - 1)).contains(served);
    }
  }

  private static SandboxOptions options(Moment moment) {
    SandboxOptions calm = SandboxOptions.calm();
    boolean settles = moment == Moment.DEPLOYING;
    Duration readyAfter = settles ? Duration.ofMinutes(5) : Duration.ZERO;
    var course = new TrainingCourse(Money.usd("3"), readyAfter, Optional.empty());
    return calm.with(course).withBatchTime(moment == Moment.QUEUED ? QUEUE : Duration.ZERO);
  }

  private static String get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
