package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Spend;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.LedgerSummary;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.TrainingCourse;
import dev.suffice.api.sandbox.TrainingFault;
import dev.suffice.api.trial.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole experiments against a sandbox. */
@Timeout(120)
class SandboxTest {
  private static final Path MESSAGES =
      Path.of("..", "config", "examples", "data", "support-messages.jsonl");

  /** The approaches that ask chat models of the sandbox only. */
  private static final String SERVED =
      "approaches=[{id: served-zero, strategy: prompting, model: served}]";

  /** One that asks for vectors and for answers; each approach has a last request to wait for. */
  private static final String BOTH_KINDS =
      "approaches=[{id: served-nearest, strategy: prompting, model: served, demonstrations: {choose: nearest, count: 4, by: vectors}}]";

  private static final String TUNED =
      "approaches=[{id: tuned, strategy: fine-tune, model: learner, training: {epochs: 3}}]";

  private static final String OTHER = "{id: other, strategy: prompting, model: served}";

  private final Suffice suffice = Suffice.create();

  @TempDir private Path folder;

  @BeforeEach
  void copyTheData() throws IOException {
    Files.copy(MESSAGES, folder.resolve("messages.jsonl"));
  }

  @Test
  void whatIsServedAnswersAsItDoesInThisProcess() throws Exception {
    try (Sandbox sandbox = suffice.startSandbox(SandboxOptions.calm())) {
      Map<String, String> answers = answers(run(sandbox, "calm", RunOptions.CONTINUE));
      answers.forEach(
          (trial, answer) -> {
            String local = answers.get(trial.replaceFirst("served", "local"));
            if (local != null) {
              assertThat(answer).as(trial).isEqualTo(local);
            }
          });
      assertThat(answers).hasSizeGreaterThan(300);
    }
  }

  @Test
  void aFifthOfAllRequestsFailsAndTheScoresAreThoseOfACleanRun() throws Exception {
    RunReport clean;
    try (Sandbox sandbox = suffice.startSandbox(SandboxOptions.calm())) {
      clean = run(sandbox, "clean", RunOptions.CONTINUE, BOTH_KINDS);
      Spend spend = clean.run().spend();
      assertThat(spend.total()).isEqualTo(sandbox.ledger().billed()).isGreaterThan(Money.ZERO);
      assertThat(spend.unanswered()).isZero();
    }
    var faults = FaultRates.mixed(0.2, Map.of(Fault.STALLED, 0.0));
    try (Sandbox sandbox = suffice.startSandbox(SandboxOptions.calm().with(faults, 7))) {
      RunReport last = run(sandbox, "faulty", RunOptions.CONTINUE, BOTH_KINDS);
      Money seen = seen(last);
      Money booked = last.run().spend().total();
      while (missing(last) > 0) {
        last = run(sandbox, "faulty", new RunOptions(false, true), BOTH_KINDS);
        seen = seen.plus(seen(last));
        booked = booked.plus(last.run().spend().total());
      }
      LedgerSummary ledger = sandbox.ledger();
      assertThat(ledger.faults()).hasSize(Fault.values().length - 1);
      assertThat(answers(last)).isEqualTo(answers(clean));
      assertThat(approach(last).metrics()).isEqualTo(approach(clean).metrics());
      assertThat(seen).isEqualTo(ledger.answered().billed());
      assertThat(ledger.billed()).isGreaterThan(seen).isLessThanOrEqualTo(booked);
    }
  }

  /** Lines that are turned away go into further batches. */
  @Test
  void whatGoesInBatchesIsAnsweredAlikeAtHalfThePrice() throws Exception {
    RunReport clean;
    try (Sandbox sandbox = suffice.startSandbox(SandboxOptions.calm())) {
      clean = run(sandbox, "at-once", RunOptions.CONTINUE, SERVED);
    }
    var faults = new FaultRates(Map.of(Fault.TOO_MANY_REQUESTS, 0.1));
    try (Sandbox sandbox = suffice.startSandbox(SandboxOptions.calm().with(faults, 3))) {
      RunReport last =
          run(sandbox, "batched", RunOptions.CONTINUE, SERVED, "evaluation.batch=true");
      LedgerSummary ledger = sandbox.ledger();
      assertThat(missing(last)).isZero();
      assertThat(answers(last)).isEqualTo(answers(clean));
      assertThat(ledger.faults().get(Fault.TOO_MANY_REQUESTS).requests()).isGreaterThan(5);
      assertThat(last.run().spend().total()).isEqualTo(ledger.billed());
      assertThat(last.run().spend().total().times(2)).isEqualTo(clean.run().spend().total());
    }
  }

  /** From the file to answers of the tuned model, with everything in between over HTTP. */
  @Test
  void aModelIsTunedOnceWhoeverAsks() throws Exception {
    try (Sandbox sandbox = suffice.startSandbox(SandboxOptions.calm())) {
      RunReport first = run(sandbox, "tuned", RunOptions.CONTINUE, TUNED);
      assertThat(missing(first)).isZero();
      assertThat(first.run().spend().total()).isEqualTo(sandbox.ledger().billed());
      assertThat(Set.copyOf(answers(first).values())).hasSizeGreaterThan(3);
      RunReport elsewhere = run(sandbox, "tuned-elsewhere", RunOptions.CONTINUE, TUNED);
      assertThat(answers(elsewhere)).isEqualTo(answers(first));
      assertThat(get(sandbox.address().resolve("/v1/fine_tuning/jobs")))
          .containsOnlyOnce("\"status\":\"succeeded\"")
          .contains("\"has_more\":false");
    }
  }

  /** As it does on the day its base retires; the other approach begins after it. */
  @Test
  void aTunedModelThatVanishesLeavesWhatItAnsweredAndSaysSoAndTheOthersFinish() throws Exception {
    var course = TrainingCourse.with(TrainingFault.MODEL_VANISHES);
    try (Sandbox sandbox = suffice.startSandbox(SandboxOptions.calm().with(course))) {
      RunReport report =
          run(sandbox, "vanished", RunOptions.CONTINUE, TUNED.replace("]", ", " + OTHER + "]"));
      long asked =
          report.trials().stream()
              .filter(scored -> scored.trial().approach().equals("tuned"))
              .count();
      assertThat(report.analysis().approaches())
          .extracting(ApproachResult::missing)
          .containsExactlyInAnyOrder(0, (int) asked - TrainingCourse.ANSWERS);
      assertThat(asked).isGreaterThan(TrainingCourse.ANSWERS);
      assertThat(answers(report))
          .anySatisfy(
              (trial, text) -> {
                assertThat(trial).startsWith("tuned");
                assertThat(text)
                    .contains("openai answered 404", "does not exist", "it was retired");
              });
    }
  }

  private static String get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  private static Money seen(RunReport report) {
    Spend spend = report.run().spend();
    return spend.total().minus(spend.possiblyBilled());
  }

  private static int missing(RunReport report) {
    return report.analysis().approaches().stream().mapToInt(ApproachResult::missing).sum();
  }

  private static ApproachResult approach(RunReport report) {
    return report.analysis().approaches().get(0);
  }

  private static Map<String, String> answers(RunReport report) {
    Map<String, String> answers = new TreeMap<>();
    report
        .trials()
        .forEach(
            scored ->
                answers.put(
                    scored.trial().approach() + " " + scored.trial().exampleId(),
                    text(scored.trial().outcome())));
    return answers;
  }

  private static String text(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered
        ? answered.answer().text()
        : String.valueOf(outcome);
  }

  private RunReport run(Sandbox sandbox, String store, RunOptions options, String... overrides)
      throws Exception {
    var request = new RunRequest(folder.resolve(store), options, Optional.empty());
    return suffice
        .run(experiment(sandbox, overrides), request, RunListener.SILENT, new StopSignal())
        .report();
  }

  private Experiment experiment(Sandbox sandbox, String... overrides) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("experiment.yaml"),
            """
            experiment: rehearsal
            task:
              kind: classification
              input: message
              expected: queue
              labels: from-data
              instructions: Name the team.
            data: {file: messages.jsonl, limit: 120, split: {train: 40%%, validation: 0%%, test: 60%%, seed: 7}}
            models:
              local: {provider: embedded, model: reader, price: {hardware: 0.20 USD per hour}}
              served:
                provider: openai
                base-url: %s/v1
                model: reader
                max-output-tokens: 50
                limits: {concurrency: 64}
                price:
                  input: 0.10 USD per million
                  output: 0.40 USD per million
                  batch: {input: 0.05 USD per million, output: 0.20 USD per million}
              learner:
                provider: openai
                base-url: %s/v1
                model: softmax-head/all-minilm-l6-v2
                max-output-tokens: 50
                price: {input: 0.10 USD per million, output: 0.40 USD per million, tuning: {training: 3 USD per million}}
              vectors:
                provider: openai
                base-url: %s/v1
                model: all-minilm-l6-v2
                use: embeddings
                limits: {concurrency: 64}
                price: {input: 0.02 USD per million, output: 0 USD per million}
            approaches:
              - {id: local-zero, strategy: prompting, model: local}
              - {id: local-fixed, strategy: prompting, model: local, demonstrations: {choose: fixed, count: 8}}
              - {id: served-zero, strategy: prompting, model: served}
              - {id: served-fixed, strategy: prompting, model: served, demonstrations: {choose: fixed, count: 8}}
              - {id: served-nearest, strategy: prompting, model: served, demonstrations: {choose: nearest, count: 4, by: vectors}}
            metrics: [accuracy]
            workload: {requests-per-month: 1000, can-wait: true}
            evaluation: {mode: fixed}
            limits: {spend: 10 USD, concurrency: 64, timeout: 20 s}
            """
                .formatted(sandbox.address(), sandbox.address(), sandbox.address()));
    return suffice.check(Recorder.request(file, overrides)).experiment();
  }
}
