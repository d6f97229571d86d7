package dev.suffice.experiments.tuning;

import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at training examples before a vendor does: what would be paid for and do harm. */
public final class TrainingReview {
  private static final int SHOWN = 5;

  private final List<TrainingExample> training;
  private final List<TrainingExample> validation;
  private final List<TrainingFinding> findings = new ArrayList<>();

  private TrainingReview(TrainingPlan plan) {
    this.training = plan.training();
    this.validation = plan.validation();
  }

  /**
   * Everything there is to say.
   *
   * @param test what the tuned model will be judged by
   */
  public static List<TrainingFinding> of(TrainingPlan plan, List<Example> test) {
    TrainingReview review = ofTraining(plan, test);
    review.privateData();
    return List.copyOf(review.findings);
  }

  /**
   * What there is to say of a training beside its answers: not what is said of the data themselves,
   * personal data among it.
   *
   * @param test as in {@link #of}
   */
  static List<TrainingFinding> beside(TrainingPlan plan, List<Example> test) {
    return List.copyOf(ofTraining(plan, test).findings);
  }

  private static TrainingReview ofTraining(TrainingPlan plan, List<Example> test) {
    var review = new TrainingReview(plan);
    review.roles();
    review.answers();
    review.repetitions();
    review.labels();
    review.leaks("validation", inputs(plan.validation()));
    review.leaks("test", test.stream().map(Example::input).toList());
    return review;
  }

  /** Vendors want turns of a person and the model, in turn, the person's last. */
  private void roles() {
    List<Integer> odd = rows(training, example -> !isConversation(example.prompt().messages()));
    if (!odd.isEmpty()) {
      findings.add(
          TrainingFinding.refusal(
              "Training examples without turns of a person and the model, one after the other, the person's last: %s (%s)."
                  .formatted(odd.size(), shown(odd))));
    }
  }

  private static boolean isConversation(List<Message> messages) {
    List<Role> turns =
        messages.stream().map(Message::role).filter(role -> role != Role.SYSTEM).toList();
    return turns.size() % 2 == 1
        && IntStream.range(0, turns.size())
            .allMatch(i -> turns.get(i) == (i % 2 == 0 ? Role.USER : Role.ASSISTANT));
  }

  private void answers() {
    List<Integer> blank = rows(training, example -> example.answer().isBlank());
    if (!blank.isEmpty()) {
      warn(
          "Training examples without an answer to learn: %s (%s). Leave them out.",
          blank.size(), shown(blank));
    }
  }

  private void repetitions() {
    var seen = new HashSet<String>();
    List<Integer> again =
        rows(training, one -> !seen.add(TrainingText.prompt(one) + '\0' + one.answer()));
    if (!again.isEmpty()) {
      warn(
          "Training examples that repeat another, prompt and answer: %s (%s). Each is paid for and weighs more; leave them out unless that is meant.",
          again.size(), shown(again));
    }
    Map<String, Set<String>> answers = new LinkedHashMap<>();
    training.forEach(
        one ->
            answers
                .computeIfAbsent(TrainingText.prompt(one), prompt -> new HashSet<>())
                .add(one.answer()));
    List<Integer> torn = rows(training, one -> answers.get(TrainingText.prompt(one)).size() > 1);
    if (!torn.isEmpty()) {
      warn(
          "Training examples with different answers to the same prompt: %s (%s). A model can only learn one; correct or leave out the others.",
          torn.size(), shown(torn));
    }
  }

  private void labels() {
    List<String> options = training.get(0).prompt().options().stream().map(Label::name).toList();
    if (options.isEmpty()) {
      return;
    }
    List<Integer> others = rows(training, one -> !options.contains(one.answer()));
    if (!others.isEmpty()) {
      warn(
          "Training examples whose answer is none of the labels: %s (%s).",
          others.size(), shown(others));
    }
    var missing = new LinkedHashSet<>(options);
    training.forEach(one -> missing.remove(one.answer()));
    if (!missing.isEmpty()) {
      warn(
          "Labels without a training example: %s of %s (%s%s). A tuned model hardly ever gives an answer that it was not shown.",
          missing.size(),
          options.size(),
          missing.stream().limit(SHOWN).collect(Collectors.joining(", ")),
          missing.size() > SHOWN ? ", ..." : "");
    }
  }

  private void leaks(String split, List<String> inputs) {
    Set<String> known = inputs.stream().map(TrainingReview::plain).collect(Collectors.toSet());
    List<Integer> leaked = rows(training, one -> known.contains(plain(input(one))));
    if (!leaked.isEmpty()) {
      warn(
          "Training examples that also stand in the %s split, which then says nothing of new ones: %s (%s). Keep them in one split.",
          split, leaked.size(), shown(leaked));
    }
  }

  private void privateData() {
    List<String> texts =
        Stream.concat(training.stream(), validation.stream())
            .map(one -> TrainingText.prompt(one) + "\n" + one.answer())
            .toList();
    PrivateData.in(texts)
        .forEach(
            (what, places) ->
                warn(
                    "Examples that seem to hold %s: %s (%s). Whoever trains keeps it, and the model may tell it: mask it.",
                    what, places.size(), shown(places.stream().map(place -> place + 1).toList())));
  }

  private void warn(String form, Object... values) {
    findings.add(TrainingFinding.warning(form.formatted(values)));
  }

  private static List<Integer> rows(
      List<TrainingExample> examples, Predicate<TrainingExample> which) {
    return IntStream.range(0, examples.size())
        .filter(place -> which.test(examples.get(place)))
        .mapToObj(place -> place + 1)
        .toList();
  }

  /** Lines of the file, those of validation counted on. */
  private static String shown(List<Integer> rows) {
    String first =
        rows.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return (rows.size() == 1 ? "row " : "rows ") + first + (rows.size() > SHOWN ? ", ..." : "");
  }

  private static List<String> inputs(List<TrainingExample> examples) {
    return examples.stream().map(TrainingReview::input).toList();
  }

  private static String input(TrainingExample example) {
    return example.prompt().question().input();
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
