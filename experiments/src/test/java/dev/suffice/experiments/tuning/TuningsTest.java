package dev.suffice.experiments.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.experiments.spend.SpendLimitException;
import dev.suffice.experiments.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TuningsTest extends TuningLab {
  @Test
  void aModelIsTrainedDeployedAndAskedAtItsOwnPrice() {
    TunedModel tuned = tune();
    assertThat(service.jobs).hasSize(1);
    assertThat(made).singleElement().extracting(ModelSpec::options).isEqualTo(new Options("ft:j0"));
    assertThat(((TokenPrice) made.get(0).price()).tariff().now().input()).isEqualTo(Money.usd("2"));
    assertThat(tuned.training().tokens()).isEqualTo(1_100_000);
    // 3.3 million tokens trained, at 5 USD per million
    assertThat(budget.spend().total()).isEqualTo(Money.usd("16.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before upload",
        "after upload",
        "response lost",
        "VALIDATING",
        "QUEUED",
        "UNKNOWN",
        "RUNNING",
        "SUCCEEDED",
        "deploying"
      })
  void whereverAProcessDiesTheNextOneGoesOnWithTheSameJob(String moment) {
    service.killAt = Optional.of(moment);
    assertThatThrownBy(this::tune).isInstanceOf(FakeTuningService.Killed.class);
    service.killAt = Optional.empty();
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(1);
    assertThat(made).hasSize(1);
    boolean wasThere = !moment.endsWith("upload");
    assertThat(budget.spend().total().isZero()).isEqualTo(wasThere);
  }

  @Test
  void aJobWhoseSubmissionWasNotAnsweredIsLookedFor() {
    service.failWith = Optional.of("lost");
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void aServiceThatKeepsNoMarkersIsNotAskedTwiceWithoutAPerson() {
    service.keepsMarkers = false;
    service.failWith = Optional.of("lost");
    assertThatThrownBy(this::tune).hasMessageContaining("connection broke");
    service.failWith = Optional.empty();
    assertThatThrownBy(this::tune)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("[j0]")
        .hasMessageContaining("cancel it there. Then run again, which trains anew.");
    assertThat(service.jobs).hasSize(1);
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(2);
  }

  @Test
  void whatOthersHadTrainedLongBeforeIsNotTakenForOurs() {
    service.keepsMarkers = false;
    tune();
    forgetAll();
    budget = budget();
    clock.sleep(Duration.ofDays(2));
    service.killAt = Optional.of("before upload");
    assertThatThrownBy(this::tune).isInstanceOf(FakeTuningService.Killed.class);
    service.killAt = Optional.empty();
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(2);
  }

  @Test
  void aJobThatItsServiceHasDeletedIsTrainedAnew() {
    tune();
    service.jobs.clear();
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(1);
    assertThat(budget.spend().total()).isEqualTo(Money.usd("16.5"));
  }

  @Test
  void whatIsRefusedAtOnceCostsNothingAndMayBeTriedAgain() {
    service.failWith = Optional.of("refused");
    assertThatThrownBy(this::tune).hasMessageContaining("quota");
    assertThat(budget.spend().total().isZero()).isTrue();
    service.failWith = Optional.empty();
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void aTrainingThatCostsMoreThanIsLeftByTheServicesOwnAccountIsNotBegun() {
    service.price = Optional.of(Money.usd("20.01"));
    assertThatThrownBy(this::tune)
        .isInstanceOf(SpendLimitException.class)
        .hasMessageContaining("spend limit of 20 USD");
    assertThat(service.jobs).isEmpty();
    assertThat(budget.spend().total().isZero()).isTrue();
    assertThat(budget.left()).contains(Money.usd("20"));
    service.price = Optional.of(Money.usd("20"));
    tune();
    assertThat(service.jobs).hasSize(1);
    assertThat(budget.left()).as("what was not needed after all").contains(Money.usd("3.5"));
  }

  @Test
  void aJobThatFailsTellsWhyAndTheNextRunTriesAnew() {
    service.failWith = Optional.of("invalid");
    assertThatThrownBy(this::tune)
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("line 7 has no assistant turn");
    service.failWith = Optional.empty();
    budget = budget();
    tune();
    assertThat(service.jobs).hasSize(2);
  }

  @Test
  void aDeploymentThatVanishesIsToldAndTheModelIsNotTrainedAgain() {
    service.failWith = Optional.of("gone");
    assertThatThrownBy(this::tune).hasMessageContaining("'deleted'");
    service.failWith = Optional.empty();
    tune();
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void theStoreKnowsWhereAJobIs() {
    tune();
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.jobs().all())
          .singleElement()
          .satisfies(
              job -> {
                assertThat(job.id()).contains("j0");
                assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
                assertThat(job.served()).contains("ft:j0");
              });
    }
  }

  @Test
  void whatTheServiceWouldRefuseIsTheFilesProblemBeforeAnythingIsSent() {
    var one = new TrainingPlan(List.of(example("a")), List.of(), TrainingSettings.of(3, 7));
    try (Store store = Store.openForWriting(folder)) {
      assertThatThrownBy(() -> tunings(store).estimate(BASE, one))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Two examples at least.");
    }
    assertThat(service.uploads).isZero();
  }

  private void forgetAll() {
    try (Store store = Store.openForWriting(folder)) {
      store.jobs().all().forEach(job -> store.jobs().forget(job.place()));
    }
  }
}
