package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.store.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchRunTest extends BatchLab {
  @Test
  void allTrialsOfAnApproachGoInOneBatchAtBatchPrices() throws InterruptedException {
    Runner.Done done = run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(vendor.requests()).isEqualTo(EXAMPLES);
    assertThat(askedAtOnce).hasValue(0);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(done.counts().spent()).isEqualTo(CALL.times(EXAMPLES));
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
  }

  @Test
  void answersOfBatchesHaveNoLatencyAndSayThatTheyCameInOne() throws InterruptedException {
    run();
    assertThat(trials())
        .allSatisfy(
            trial -> {
              assertThat(trial.latency()).isEmpty();
              assertThat(trial.calls())
                  .containsExactly(ModelCall.batched("local", Usage.of(50, 4), 0, false));
            });
  }

  @Test
  void aTrialThatWaitedForItsBatchKeepsItsPromptOnce() throws InterruptedException {
    run();

    assertThat(prompts()).hasSize(EXAMPLES).allSatisfy(sent -> assertThat(sent).hasSize(1));
  }

  @Test
  void progressIsToldWhileABatchIsAwaited() throws InterruptedException {
    vendor.progress =
        batch ->
            batch.looks < 3
                ? new BatchProgress(State.UNDER_WAY, batch.looks * 10L, EXAMPLES, "")
                : batch.is(State.ENDED);
    run();
    assertThat(events)
        .filteredOn(RunEvent.BatchAwaited.class::isInstance)
        .containsExactly(
            new RunEvent.BatchAwaited("plain", "batch_0", 10, 40),
            new RunEvent.BatchAwaited("plain", "batch_0", 20, 40),
            new RunEvent.BatchAwaited("plain", "batch_0", 40, 40));
  }

  @Test
  void aSecondRunAsksNothing() throws InterruptedException {
    run();
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(answered()).isEqualTo(EXAMPLES);
  }

  @Test
  void whatFailedForAPassingReasonGoesInAnotherBatch() throws InterruptedException {
    Set<String> failed = new HashSet<>();
    vendor.answer =
        request ->
            request.body().endsWith("7") && failed.add(request.id())
                ? new BatchReply.Answered(request.id(), 503, "")
                : new BatchReply.Answered(request.id(), 200, "billing");
    run();
    assertThat(vendor.batches).hasSize(2);
    assertThat(vendor.batches.get(1).requests).hasSize(4);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES));
  }

  @Test
  void whatExpiredGoesInAnotherBatchAndIsGivenUpAfterThree() throws InterruptedException {
    vendor.answer =
        request ->
            request.body().endsWith(" 7")
                ? new BatchReply.NotDone(request.id(), "Not in time.")
                : new BatchReply.Answered(request.id(), 200, "billing");
    run();
    assertThat(vendor.batches).extracting(batch -> batch.requests.size()).containsExactly(40, 1, 1);
    assertThat(answered()).isEqualTo(EXAMPLES - 1);
    assertThat(outcomes(Outcome.Missing.class)).singleElement().asString().contains("Not in time.");
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES - 1));
  }

  @Test
  void whatIsRefusedForGoodIsMissingAtOnceAndWhatTheModelRefusesCounts()
      throws InterruptedException {
    vendor.answer =
        request ->
            request.body().endsWith(" 7")
                ? new BatchReply.Answered(request.id(), 400, "")
                : new BatchReply.Answered(
                    request.id(), 200, request.body().endsWith(" 8") ? "filtered" : "billing");
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(outcomes(Outcome.Missing.class)).hasSize(1);
    assertThat(outcomes(Outcome.Failed.class)).hasSize(1);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES - 1));
  }

  @Test
  void aRequestOfWhichTheVendorSaysNothingStaysBookedAtItsDearest() throws InterruptedException {
    Set<String> lost = new HashSet<>();
    vendor.answer =
        request -> {
          boolean gone = request.body().endsWith(" 7") && lost.add(request.id());
          return new BatchReply.Answered(gone ? "another" : request.id(), 200, "billing");
        };
    run();
    assertThat(vendor.batches).hasSize(2);
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(booked()).isEqualTo(CALL.times(EXAMPLES + 2));
  }

  @Test
  void aBatchThatIsRefusedFailsTheApproachWithTheReasonAndCostsNothing()
      throws InterruptedException {
    vendor.progress = batch -> new BatchProgress(State.REFUSED, 0, 0, "line 3: No JSON");
    run();
    assertThat(events)
        .contains(
            new RunEvent.ApproachFailed(
                "plain", "It could not run: The batch batch_0 was refused: line 3: No JSON"));
    assertThat(booked()).isEqualTo(Money.ZERO);
  }

  @Test
  void whatWasCertainlyNotHandedInIsTriedAgain() throws InterruptedException {
    int[] faults = {3};
    vendor.beforeSubmit =
        () -> {
          if (faults[0]-- > 0) {
            throw new ModelFaultException("too many requests", Optional.of(Usage.NONE), null);
          }
        };
    run();
    assertThat(vendor.batches).hasSize(1);
    assertThat(answered()).isEqualTo(EXAMPLES);
  }

  @Test
  void aWholeBatchIsReservedBeforeItIsHandedIn() throws InterruptedException {
    limits = limit(CALL.times(EXAMPLES / 2));
    Money[] left = new Money[1];
    vendor.progress =
        batch -> {
          try (Store store = Store.openForReading(folder)) {
            left[0] = StoredSpend.chain(store, store.runs().get(0).id());
          }
          return batch.is(State.ENDED);
        };
    Runner.Done done = run();
    assertThat(vendor.requests()).isEqualTo(EXAMPLES / 2);
    assertThat(left[0]).isEqualTo(CALL.times(EXAMPLES / 2));
    assertThat(done.stop().orElseThrow().exitCode()).isEqualTo(ExitCode.STOPPED_BY_LIMIT);
    assertThat(answered()).isEqualTo(EXAMPLES / 2);
  }

  @Test
  void whatCannotBePaidForIsNotHandedIn() throws InterruptedException {
    limits = limit(Money.usd("0.000028"));
    Runner.Done done = run();
    assertThat(vendor.batches).isEmpty();
    assertThat(done.stop().orElseThrow().exitCode()).isEqualTo(ExitCode.STOPPED_BY_LIMIT);
  }

  private static Limits limit(Money spend) {
    return new Limits(
        Optional.of(spend),
        Optional.empty(),
        Limits.DEFAULT.concurrency(),
        Limits.DEFAULT.timeout());
  }

  @Test
  void aSecondStepGoesInASecondBatchAndPreparationIsAskedAtOnce() throws InterruptedException {
    approaches = List.of(twice("local", "local"));
    run();
    assertThat(askedAtOnce).hasValue(1);
    assertThat(vendor.batches).extracting(batch -> batch.requests.size()).containsExactly(40, 40);
    assertThat(trials())
        .allSatisfy(
            trial ->
                assertThat(trial.calls())
                    .hasSize(2)
                    .allMatch(ModelCall::batched)
                    .noneMatch(ModelCall::replayed));
    assertThat(booked()).isEqualTo(CALL.times(2 * EXAMPLES).plus(Money.usd("0.000058")));
  }

  @Test
  void whatATrialAskedAtOnceBeforeItWasPutOffIsCounted() throws InterruptedException {
    approaches = List.of(twice(DIRECT, "local"));
    Runner.Done done = run();
    assertThat(answered()).isEqualTo(EXAMPLES);
    assertThat(askedAtOnce)
        .as("to prepare, before the batch and after it")
        .hasValue(1 + 2 * EXAMPLES);
    assertThat(done.counts().calls()).isEqualTo(1 + 3L * EXAMPLES);
  }

  @Test
  void thePlanIsPricedAtBatchPrices() {
    Money planned = runner().plan(experiment(), Optional.empty(), RunOptions.CONTINUE).spend();
    assertThat(planned).isGreaterThan(Money.ZERO).isLessThan(CALL.times(EXAMPLES));
    Money atOnce = CALL.times(2);
    assertThat(planned.times(2)).isGreaterThan(atOnce);
  }

  private <T extends Outcome> List<Outcome> outcomes(Class<T> kind) {
    return trials().stream().map(Trial::outcome).filter(kind::isInstance).toList();
  }
}
