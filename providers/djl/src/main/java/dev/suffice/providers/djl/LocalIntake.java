package dev.suffice.providers.djl;

import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingText;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What comes before training in this process. */
final class LocalIntake implements TrainingIntake {
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final int CHARACTERS_OF_A_SENTENCE = 80;
  private static final Duration PER_EXAMPLE = Duration.ofMillis(4);
  private static final Duration PER_STEP = Duration.ofNanos(20_000);
  private static final Duration PER_PAIR = Duration.ofNanos(100_000);

  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    var findings = new ArrayList<TrainingFinding>();
    Set<String> learnt = answers(request.plan().training());
    if (learnt.size() < 2) {
      findings.add(
          TrainingFinding.refusal(
              "All training examples have the same answer, %s; there is nothing to tell apart. Add examples with other answers."
                  .formatted(learnt)));
    }
    if (is(DjlOptions.READER, request)) {
      return readerFindings(request.plan(), findings);
    }
    if (is(DjlOptions.ADAPTER, request) && learnt.size() == request.plan().training().size()) {
      findings.add(
          TrainingFinding.refusal(
              "Every training example has an answer of its own: an adapter brings those with the same answer together, and there are none. Take a softmax-head, or add examples with answers that are there already."));
    }
    long unknown =
        answers(request.plan().validation()).stream()
            .filter(answer -> !learnt.contains(answer))
            .count();
    if (unknown > 0) {
      findings.add(
          TrainingFinding.warning(
              "%s answers of the validation examples are in no training example, so the model cannot give them. They are not watched."
                  .formatted(unknown)));
    }
    return findings;
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    TrainingPlan plan = request.plan();
    boolean readsAll = is(DjlOptions.READER, request);
    long characters =
        plan.training().stream()
            .map(one -> readsAll ? TrainingText.prompt(one) : one.prompt().question().input())
            .mapToLong(String::length)
            .sum();
    int all = plan.training().size() + plan.validation().size();
    Duration time =
        PER_EXAMPLE
            .multipliedBy(readsAll ? characters / CHARACTERS_OF_A_SENTENCE : all)
            .plus(perPass(request).multipliedBy((long) all * plan.settings().epochs()));
    return new TrainingEstimate(characters / CHARACTERS_PER_TOKEN, Optional.of(time));
  }

  private static Duration perPass(TuningRequest request) {
    return is(DjlOptions.SOFTMAX_HEAD, request) ? PER_STEP : PER_PAIR;
  }

  private static boolean is(String form, TuningRequest request) {
    return Base.parse(request.base()).form().equals(form);
  }

  private static List<TrainingFinding> readerFindings(
      TrainingPlan plan, List<TrainingFinding> findings) {
    if (plan.training().stream().allMatch(one -> one.prompt().passages().isEmpty())) {
      findings.add(
          TrainingFinding.refusal(
              "A reader points to a sentence of the passages, and no training example has any. Add `retrieve:` to its approach, without `plain-prompts`, or take a softmax-head."));
    }
    return findings;
  }

  /** There is nowhere to hand them over to. */
  @Override
  public UploadedData upload(TuningRequest request) {
    return new UploadedData("in-process", Optional.empty());
  }

  static Set<String> answers(List<TrainingExample> examples) {
    return examples.stream().map(TrainingExample::answer).collect(Collectors.toSet());
  }
}
