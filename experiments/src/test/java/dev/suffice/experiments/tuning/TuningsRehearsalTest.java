package dev.suffice.experiments.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.money.Money;
import dev.suffice.api.tuning.TunedModel;
import dev.suffice.experiments.store.Store;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that are trained to be measured and not kept. */
class TuningsRehearsalTest extends TuningLab {
  @Test
  void aModelThatIsOnlyMeasuredIsPaidForAndDoesNotStayWhereItAnswers() {
    int epochs =
        rehearse(
            tuned -> {
              assertThat(service.deployments).containsKey("ft:j0");
              return tuned.training().epochs();
            });
    assertThat(epochs).isEqualTo(3);
    assertThat(service.deployments).isEmpty();
    assertThat(budget.spend().total()).isEqualTo(Money.usd("16.5"));
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.jobs().all()).singleElement().matches(job -> job.served().isEmpty());
    }
  }

  @Test
  void aModelThatCannotBeMeasuredDoesNotStayEither() {
    assertThatThrownBy(
            () ->
                rehearse(
                    tuned -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(service.deployments).isEmpty();
  }

  @Test
  void aModelThatTheRunAsksStaysWhenItWasMeasured() {
    service.deploying = 1;
    try (Store store = Store.openForWriting(folder)) {
      Tunings run = tunings(store);
      run.tune(BASE, plan(), OptionalInt.of(6));
      run.rehearse(BASE, plan(), TunedModel::lessons);
    }
    assertThat(service.deployments).containsKey("ft:j0");
    assertThat(service.jobs).hasSize(1);
  }

  @Test
  void whatARunThatDiedLeftDeployedIsEndedOnceItWasMeasured() {
    tune();
    rehearse(TunedModel::lessons);
    assertThat(service.deployments).isEmpty();
    assertThat(service.jobs).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deployment lost", "end lost"})
  void aDeploymentWhoseAnswerWasLostIsNotLeftBehind(String moment) {
    service.failWith = Optional.of(moment);
    rehearse(TunedModel::lessons);
    assertThat(service.deployments).isEmpty();
  }

  @Test
  void anInterruptedRunEndsWhatIsPaidByTheHour() {
    try (Store store = Store.openForWriting(folder)) {
      tunings(store)
          .rehearse(
              BASE,
              plan(),
              tuned -> {
                Thread.currentThread().interrupt();
                return tuned;
              });
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(service.deployments).isEmpty();
  }

  @Test
  void whoeverCannotEndADeploymentSaysThatItIsPaidForAndKnowsIt() {
    service.failWith = Optional.of("stays");
    assertThatThrownBy(() -> rehearse(TunedModel::lessons))
        .hasMessageContaining("could not be undeployed at https://tuning.example: stays")
        .hasMessageContaining("until `suffice jobs undeploy j0` has ended it");
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.jobs().all()).singleElement().matches(job -> job.served().isPresent());
    }
  }

  @Test
  void whatIsOnlyMeasuredIsTrainedOnceWhereverItsProcessDies() {
    service.killAt = Optional.of("deploying");
    assertThatThrownBy(() -> rehearse(TunedModel::lessons))
        .isInstanceOf(FakeTuningService.Killed.class);
    service.killAt = Optional.empty();
    rehearse(TunedModel::lessons);
    assertThat(service.jobs).hasSize(1);
  }

  private <T> T rehearse(Function<TunedModel, T> measure) {
    service.deploying = 2;
    try (Store store = Store.openForWriting(folder)) {
      return tunings(store).rehearse(BASE, plan(), measure);
    }
  }
}
