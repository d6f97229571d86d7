package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.process.CommandFiles;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.TrialKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What makes a trial the same trial: everything its answer may depend on, and nothing else. Names
 * of approaches, thresholds, prices and expected answers can change without a new call.
 */
final class Identity {
  /** Raised when answers would come out differently for reasons that no fingerprint sees. */
  private static final String FORM = "trial 1";

  private static final Set<Need> LEARNING = Set.of(Need.TRAINING, Need.VALIDATION);

  private final Experiment experiment;
  private final Function<ModelSpec, String> modelVersion;
  private final Fingerprint training;
  private final Fingerprint.Start seeds;
  private Optional<List<Fingerprint>> questions = Optional.empty();
  private Optional<Fingerprint> dataset = Optional.empty();
  private Optional<Fingerprint> testSet = Optional.empty();

  Identity(Experiment experiment, Function<ModelSpec, String> modelVersion) {
    this.experiment = experiment;
    this.modelVersion = modelVersion;
    this.seeds = Fingerprint.start(experiment.evaluation().seed());
    this.training =
        Fingerprint.of(
            learnt(experiment.data().training()), learnt(experiment.data().validation()));
  }

  /** The identity of the same experiment arranged anew. */
  Identity of(Experiment arranged) {
    return arranged == experiment ? this : new Identity(arranged, modelVersion);
  }

  Fingerprint approach(ApproachSpec approach) {
    var own =
        Fingerprint.of(
            FORM,
            approach.strategy(),
            asked(approach),
            models(approach),
            task(experiment.task()),
            experiment.evaluation().seed(),
            training(approach));
    if (reads(approach)) {
      own = Fingerprint.of(own, experiment.corpus().fingerprint());
    }
    if (seesEvidence(approach)) {
      own = Fingerprint.of(own, evidence());
    }
    List<Fingerprint> steps = steps(approach);
    return steps.isEmpty() ? own : Fingerprint.of(own, steps);
  }

  /** What the identity of an approach is made of, by names for people. */
  Map<String, Fingerprint> parts(ApproachSpec approach) {
    var parts = new HashMap<String, Fingerprint>();
    parts.put("its strategy", Fingerprint.of(approach.strategy()));
    parts.put("its options", Fingerprint.of(asked(approach)));
    parts.put("its model", Fingerprint.of(models(approach)));
    parts.put("the task", task(experiment.task()));
    parts.put("the seed", Fingerprint.of(experiment.evaluation().seed()));
    parts.put("the training data", Fingerprint.of(training(approach)));
    if (reads(approach)) {
      parts.put("the corpus", Fingerprint.of(experiment.corpus().fingerprint()));
    }
    if (seesEvidence(approach)) {
      parts.put("the evidence", Fingerprint.of(evidence()));
    }
    List<Fingerprint> steps = steps(approach);
    if (!steps.isEmpty()) {
      parts.put("its steps", Fingerprint.of(steps));
    }
    return Map.copyOf(parts);
  }

  /** The options, as far as an answer may depend on them. */
  private Object asked(ApproachSpec approach) {
    Optional<Application> application = approach.options().application();
    return application.isPresent() ? asked(application.get()) : approach.options();
  }

  private Fingerprint asked(Application application) {
    Path file = experiment.source().file();
    Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
    return Fingerprint.of(application.identity(), CommandFiles.in(folder, application.command()));
  }

  private List<Fingerprint> steps(ApproachSpec approach) {
    return experiment.steps(approach).stream().map(this::approach).toList();
  }

  private List<Fingerprint> models(ApproachSpec approach) {
    return approach.models().stream()
        .map(name -> experiment.model(name).orElseThrow())
        .map(this::model)
        .toList();
  }

  /** Answers that come in batches have no latency, so they are not those that come at once. */
  private Fingerprint model(ModelSpec spec) {
    var asked = Fingerprint.of(spec.provider(), spec.options(), modelVersion.apply(spec));
    boolean batched = experiment.evaluation().batch() && spec.batches().isPresent();
    return batched ? Fingerprint.of("batch", asked) : asked;
  }

  private List<Fingerprint> training(ApproachSpec approach) {
    return Collections.disjoint(approach.options().needs(), LEARNING)
        ? List.of()
        : List.of(training);
  }

  private static boolean reads(ApproachSpec approach) {
    return approach.options().needs().contains(Need.CORPUS);
  }

  /** Whether it is shown what the test examples name as their evidence, which no question holds. */
  private static boolean seesEvidence(ApproachSpec approach) {
    return approach.options().needs().contains(Need.EVIDENCE);
  }

  private List<Fingerprint> evidence() {
    return experiment.data().test().parallelStream()
        .map(one -> Fingerprint.of(one.input(), one.evidence()))
        .toList();
  }

  /** The key of every test example in repetition 0, in order; equal questions are numbered. */
  synchronized List<Fingerprint> questions() {
    if (questions.isEmpty()) {
      questions = Optional.of(List.copyOf(questions(experiment.data().test())));
    }
    return questions.get();
  }

  /** The same for other examples. */
  List<Fingerprint> questions(List<Example> examples) {
    Map<Fingerprint, Integer> seen = new HashMap<>();
    var keys = new ArrayList<Fingerprint>();
    for (Fingerprint content : examples.parallelStream().map(this::asked).toList()) {
      int occurrence = seen.merge(content, 1, Integer::sum);
      keys.add(Fingerprint.of(content, occurrence).shortened());
    }
    return keys;
  }

  private Fingerprint asked(Example example) {
    var asked = example.question(experiment.task(), 0);
    return Fingerprint.of(asked.input(), asked.fields(), PassageTexts.of(asked.passages()));
  }

  /** The seed of a trial: the same in every run and order. */
  long seed(TrialKey key) {
    return seeds.and(key.question(), key.repetition()).toLong();
  }

  /** All the data to the letter, in their order. */
  synchronized Fingerprint dataset() {
    if (dataset.isEmpty()) {
      dataset = Optional.of(wholeDataset());
    }
    return dataset.get();
  }

  private Fingerprint wholeDataset() {
    var data = experiment.data();
    var all =
        Fingerprint.of(
            examples(data.training()),
            examples(data.validation()),
            examples(data.test()),
            examples(data.leftOut()));
    return data.lots().size() > 1 ? Fingerprint.of(all, data.lots()) : all;
  }

  /** The test set as the set of its examples, whatever their order and ids. */
  synchronized Fingerprint testSet() {
    if (testSet.isEmpty()) {
      testSet = Optional.of(set(experiment.data().test()));
    }
    return testSet.get();
  }

  private static Fingerprint set(List<Example> examples) {
    return Fingerprint.of(
        examples.parallelStream()
            .map(example -> Fingerprint.of(example.input(), example.expected()).hex())
            .sorted()
            .toList());
  }

  /** What can be learnt from examples; slices and clusters are for the analysis alone. */
  private static List<Fingerprint> learnt(List<Example> examples) {
    return examples.parallelStream()
        .map(
            one ->
                Fingerprint.of(
                    one.id(), one.fields(), PassageTexts.of(one.passages()), one.expected()))
        .toList();
  }

  private static List<Fingerprint> examples(List<Example> examples) {
    return examples.parallelStream().map(Fingerprint::of).toList();
  }

  private static Fingerprint task(Task task) {
    return Fingerprint.of(
        task.kind(),
        task.inputField(),
        task.expectedField(),
        task.labels(),
        task.instructions(),
        task.system(),
        task.answerFormat(),
        task.answerSchema(),
        task.contextField());
  }
}
