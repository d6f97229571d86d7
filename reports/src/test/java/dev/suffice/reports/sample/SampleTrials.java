package dev.suffice.reports.sample;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.SentPrompt;
import dev.suffice.api.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Invented answers; the same every time. */
final class SampleTrials {
  private final Random random = new Random(7);

  List<ScoredTrial> of(Experiment experiment, List<SampleApproach> approaches) {
    List<ScoredTrial> trials = new ArrayList<>();
    double[] difficulty =
        experiment.data().test().stream().mapToDouble(example -> random.nextDouble()).toArray();
    for (SampleApproach approach : approaches) {
      for (int number = 0; approach.ran() && number < difficulty.length; number++) {
        double luck = random.nextInt(10) < 7 ? difficulty[number] : random.nextDouble();
        trials.add(trial(approach, experiment.data().test().get(number), luck));
      }
    }
    return trials;
  }

  private ScoredTrial trial(SampleApproach approach, Example example, double luck) {
    boolean right = luck < approach.accuracy();
    double latency = approach.milliseconds() * StrictMath.exp(0.3 * random.nextGaussian());
    Duration time = Duration.ofNanos((long) (latency * 1e6));
    Outcome outcome = outcome(example, right, luck);
    boolean invalid = !(outcome instanceof Outcome.Answered);
    List<ModelCall> calls =
        approach.models().stream()
            .map(model -> new ModelCall(model, used(model), 60, time.dividedBy(2), false))
            .toList();
    return new ScoredTrial(
        new Trial(approach.id(), example.id(), 0, outcome, calls, time),
        Map.of("accuracy", right ? 1.0 : 0.0, "invalid-output", invalid ? 1.0 : 0.0));
  }

  /** What the models of a trial were sent. */
  static List<SentPrompt> prompts(Trial trial) {
    return trial.calls().stream()
        .map(ModelCall::model)
        .filter(model -> !model.equals("vectors"))
        .map(model -> prompt(model, trial.exampleId()))
        .toList();
  }

  private static SentPrompt prompt(String model, String example) {
    return new SentPrompt(
        model,
        List.of(
            new Message(Role.SYSTEM, "Name the queue that a message belongs to.", true),
            new Message(Role.USER, "Message " + example, false)));
  }

  private static Usage used(String model) {
    Usage usage = Usage.of(180, 4);
    return model.equals("large") ? usage.withReasoning(1) : usage;
  }

  private Outcome outcome(Example example, boolean right, double luck) {
    if (luck > 0.992) {
      return new Outcome.Failed("The answer names no queue: \"I am not sure which one\"");
    }
    if (right) {
      String value = example.expected().get(0);
      String text = random.nextInt(20) == 0 ? "The queue is " + value + "." : value;
      return new Outcome.Answered(new Answer(text, Optional.of(value), List.of()));
    }
    List<String> queues = Messages.queues();
    int shift = random.nextInt(3) == 0 ? 1 + random.nextInt(queues.size() - 1) : 1;
    String other = queues.get((queues.indexOf(example.expected().get(0)) + shift) % queues.size());
    return new Outcome.Answered(new Answer(other, Optional.of(other), List.of()));
  }
}
