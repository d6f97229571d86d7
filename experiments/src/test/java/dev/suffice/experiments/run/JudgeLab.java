package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.api.judge.Rubric;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.result.Judges;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.task.Answer;
import dev.suffice.experiments.score.judge.JudgeFactory;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.tally.ApproachTrials;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Runs in which a second model, {@code strict}, judges what the first one answers. */
abstract class JudgeLab extends RunnerLab {
  final AtomicInteger verdicts = new AtomicInteger();
  final AtomicInteger answers = new AtomicInteger();
  Function<Prompt, String> judge = prompt -> "yes";
  Rubric rubric = new Rubric("It is polite.", Scale.NO_YES, false);
  String price = "2";
  Limits limits = Limits.DEFAULT;
  Evaluation.Mode mode = Evaluation.Mode.FIXED;
  final List<LabelledAnswer> labelled = new ArrayList<>();
  Optional<BigDecimal> minimum = Optional.empty();
  Optional<Double> threshold = Optional.empty();

  JudgeLab() {
    script =
        prompt -> {
          if (prompt.question().id().equals("judged")) {
            verdicts.incrementAndGet();
            return judge.apply(prompt);
          }
          answers.incrementAndGet();
          return prompt.question().input().equals("message 3") ? "workshop" : "billing";
        };
  }

  Runner.Done run() throws InterruptedException {
    return run(experiment(EXAMPLES), RunOptions.CONTINUE);
  }

  void label(int count, String start, int place) {
    for (int i = 0; i < count; i++) {
      String said = start + " " + i;
      var answer = new Answer(said, Optional.of(said), List.of());
      labelled.add(
          new LabelledAnswer(
              new Subject(Examples.example("labelled", "asked", "expected"), answer), place));
    }
  }

  List<ApproachTrials> trials() {
    return history(experiment(EXAMPLES));
  }

  JudgeResult result() {
    return judges().all().get(0);
  }

  Judges judges() {
    try (Store store = Store.openForReading(folder)) {
      return new JudgeBook(store, store.runs().get(0).id()).read();
    }
  }

  TokenPrice price() {
    var rates = TokenRates.of(Money.usd(price), Money.usd(price));
    return TokenPrice.of(rates, Optional.empty(), Provenance.DECLARED);
  }

  Experiment experiment(int examples) {
    Experiment plain = experiment(approaches(), data(examples));
    var spec =
        new JudgeSpec(
            "polite",
            new LanguageModelName(ScriptedProvider.JUDGE),
            rubric,
            true,
            labelled,
            !labelled.isEmpty(),
            minimum);
    return new Experiment(
        plain.name(),
        plain.description(),
        plain.source(),
        plain.task(),
        plain.data(),
        List.of(model("local"), model(ScriptedProvider.JUDGE)),
        plain.approaches(),
        List.of(new MetricSpec("polite", JudgeFactory.metric(spec))),
        threshold.map(
            least ->
                new Adequacy(
                    0.95,
                    0.05,
                    List.of(
                        new Requirement.Score(
                            "polite >= " + least,
                            "polite",
                            Requirement.Bound.AT_LEAST,
                            least,
                            Optional.empty())),
                    OptionalInt.empty())),
        Workload.ASSUMED,
        new Evaluation(mode, 1, 42),
        limits,
        List.of());
  }

  ModelSpec model(String name) {
    return new ModelSpec(
        name, "fake", new ScriptedProvider.Options(name), price(), Optional.empty());
  }
}
