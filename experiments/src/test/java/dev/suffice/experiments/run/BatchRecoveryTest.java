package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Batches that outlive the run that handed them in. */
class BatchRecoveryTest extends BatchLab {
  /** Where a process can be killed. */
  enum Moment {
    BEFORE_IT_IS_HANDED_IN,
    BEFORE_ITS_ID_IS_KNOWN,
    WHILE_IT_IS_AWAITED,
    BEFORE_ITS_ANSWERS_ARE_FETCHED,
    WHILE_ITS_ANSWERS_ARE_READ
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aRunThatIsKilledFindsItsBatchAgainAndNeverHandsItInTwice(Moment moment)
      throws InterruptedException {
    arm(moment, new boolean[] {true});
    assertThatThrownBy(this::run).isInstanceOf(Killed.class);
    disarm();
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(vendor.requests()).isEqualTo(EXAMPLES);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.runs()).hasSize(2);
    }
  }

  private void arm(Moment moment, boolean[] armed) {
    Runnable kill =
        () -> {
          if (armed[0]) {
            throw new Killed();
          }
        };
    switch (moment) {
      case BEFORE_IT_IS_HANDED_IN -> vendor.beforeSubmit = kill;
      case BEFORE_ITS_ID_IS_KNOWN -> vendor.afterSubmit = kill;
      case WHILE_IT_IS_AWAITED ->
          vendor.progress =
              batch -> {
                kill.run();
                return batch.is(State.ENDED);
              };
      case BEFORE_ITS_ANSWERS_ARE_FETCHED -> vendor.beforeReplies = kill;
      case WHILE_ITS_ANSWERS_ARE_READ -> killed = true;
    }
  }

  private void disarm() {
    vendor.beforeSubmit = () -> {};
    vendor.afterSubmit = () -> {};
    vendor.beforeReplies = () -> {};
    vendor.progress = batch -> batch.is(State.ENDED);
    killed = false;
  }

  @Test
  void whatMayHaveBeenHandedInIsNotHandedInAgainByTheSameRun() throws InterruptedException {
    vendor.beforeSubmit =
        () -> {
          throw new ModelFaultException("the connection broke");
        };
    Runner.Done done = run();
    assertThat(done.stop().orElseThrow().exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(vendor.batches).isEmpty();
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
    disarm();
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
  }

  @Test
  void aVendorThatCannotBeReachedEndsTheRunAndTheNextGetsTheAnswers() throws InterruptedException {
    vendor.progress =
        batch -> {
          throw new ModelFaultException("openai answered 503");
        };
    Runner.Done done = run();
    assertThat(done.stop().orElseThrow().reason())
        .contains("openai answered 503", "batch_0 goes on there");
    assertThat(vendor.batches.get(0).looks).isEqualTo(10);
    disarm();
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
  }

  @Test
  void aRunThatIsStoppedLeavesItsBatchAndTheNextPicksItUp() throws InterruptedException {
    var stop = new StopSignal();
    vendor.progress =
        batch -> {
          stop.stop(ExitCode.INTERRUPTED, "by the person");
          return batch.is(State.UNDER_WAY);
        };
    run(stop);
    assertThat(trials()).isEmpty();
    disarm();
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
  }

  @Test
  void aBatchOfWhichNobodyHeardIsFoundByItsName() throws InterruptedException {
    vendor.afterSubmit =
        () -> {
          throw new ModelFaultException("the connection broke");
        };
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
  }

  @Test
  void aBatchThatSomebodyCancelledEndsTheRunAndTheNextAsksWhatItLeft() throws InterruptedException {
    vendor.progress = batch -> batch.is(State.CANCELLED);
    vendor.answer =
        request ->
            request.body().endsWith("7")
                ? new BatchReply.NotDone(request.id(), "cancelled")
                : new BatchReply.Answered(request.id(), 200, "billing");
    Runner.Done done = run();
    assertThat(done.stop().orElseThrow().exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(done.stop().orElseThrow().reason()).contains("batch_0 was cancelled");
    assertThat(answered()).isEqualTo(36);
    vendor.progress = batch -> batch.is(State.ENDED);
    vendor.answer = request -> new BatchReply.Answered(request.id(), 200, "billing");
    run();
    assertThat(vendor.batches.get(1).requests).hasSize(4);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
  }

  @Test
  void answersThatAnotherApproachAskedForWaitForIt() throws InterruptedException {
    stopWhileAwaited();
    approaches = List.of(RunnerLab.approach("other", FakeStrategy.LOUD), approaches.get(0));
    run();
    assertThat(asked()).containsExactly("other", "plain");
    assertThat(vendor.batches).hasSize(2);
    assertThat(answered()).isEqualTo(2 * EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(2 * EXAMPLES));
    assertThat(openBatches()).isZero();
  }

  @Test
  void aRunThatIsStoppedBeforeTheyWereAskedForLeavesThemToTheNext() throws InterruptedException {
    stopWhileAwaited();
    approaches = List.of(RunnerLab.approach("other", FakeStrategy.LOUD), approaches.get(0));
    var stop = new StopSignal();
    listener =
        event -> {
          if (event instanceof RunEvent.ApproachFinished) {
            stop.stop(ExitCode.INTERRUPTED, "by the person");
          }
        };
    run(stop);
    assertThat(openBatches()).isOne();
    listener = event -> {};
    run();
    assertThat(vendor.batches).hasSize(2);
    assertThat(answered()).isEqualTo(2 * EXAMPLES);
  }

  @Test
  void whatNobodyAsksForAnyMoreIsForgottenAtTheEndOfARun() throws InterruptedException {
    stopWhileAwaited();
    approaches = List.of(RunnerLab.approach("other", FakeStrategy.LOUD));
    run();
    assertThat(booked()).isEqualTo(CALL.times(2 * EXAMPLES));
    assertThat(openBatches()).isZero();
  }

  @Test
  void aBatchOfAnEarlierRunThatWasRefusedFailsNoApproachAndIsAskedAnew()
      throws InterruptedException {
    stopWhileAwaited();
    vendor.progress =
        batch ->
            batch.id.equals("batch_0")
                ? new BatchProgress(State.REFUSED, 0, 0, "line 3: No JSON")
                : batch.is(State.ENDED);
    run();
    assertThat(events).noneMatch(RunEvent.ApproachFailed.class::isInstance);
    assertThat(vendor.batches).hasSize(2);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
    assertThat(openBatches()).isZero();
  }

  private void stopWhileAwaited() throws InterruptedException {
    var stop = new StopSignal();
    vendor.progress =
        batch -> {
          stop.stop(ExitCode.INTERRUPTED, "by the person");
          return batch.is(State.UNDER_WAY);
        };
    run(stop);
    disarm();
    events.clear();
  }

  private List<String> asked() {
    return events.stream()
        .filter(RunEvent.ApproachStarted.class::isInstance)
        .map(event -> ((RunEvent.ApproachStarted) event).approach())
        .toList();
  }

  private int openBatches() {
    try (Store store = Store.openForReading(folder)) {
      var model = Fingerprint.of("batched", "fake", new Options("local"), "scripted");
      return store.batches().of(model).size();
    }
  }
}
