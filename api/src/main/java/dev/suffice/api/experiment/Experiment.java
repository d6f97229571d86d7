package dev.suffice.api.experiment;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.trial.Purchase;
import dev.suffice.api.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One decision to be made: a task, its data, the candidate approaches and what adequate means.
 *
 * @param source the file it was read from
 * @param corpus documents that answers may rest on
 * @param models in the order of the file
 * @param approaches in the order of the file, the grid's at the end; their number is the K of the
 *     error control
 * @param adequacy absent: the run ranks and recommends nothing
 * @param warnings what the reader noticed and a person should know
 * @param missingKeys secrets that are not set: no fault of the file, but whoever calls models or
 *     applications needs them
 */
public record Experiment(
    String name,
    Optional<String> description,
    Source source,
    Task task,
    Corpus corpus,
    Dataset data,
    List<ModelSpec> models,
    List<ApproachSpec> approaches,
    List<MetricSpec> metrics,
    Optional<Adequacy> adequacy,
    Workload workload,
    Evaluation evaluation,
    Limits limits,
    List<String> warnings,
    List<Problem> missingKeys) {
  public Experiment {
    if (name.isBlank()) {
      throw new IllegalArgumentException("An experiment needs a name");
    }
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(corpus, "corpus");
    Objects.requireNonNull(data, "data");
    models = List.copyOf(models);
    approaches = List.copyOf(approaches);
    metrics = List.copyOf(metrics);
    Objects.requireNonNull(adequacy, "adequacy");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(evaluation, "evaluation");
    Objects.requireNonNull(limits, "limits");
    warnings = List.copyOf(warnings);
    missingKeys = List.copyOf(missingKeys);
    for (ApproachSpec approach : approaches) {
      steps(approach, approaches);
    }
  }

  /** An experiment without a corpus, for which no key is missing. */
  public Experiment(
      String name,
      Optional<String> description,
      Source source,
      Task task,
      Dataset data,
      List<ModelSpec> models,
      List<ApproachSpec> approaches,
      List<MetricSpec> metrics,
      Optional<Adequacy> adequacy,
      Workload workload,
      Evaluation evaluation,
      Limits limits,
      List<String> warnings) {
    this(
        name,
        description,
        source,
        task,
        Corpus.NONE,
        data,
        models,
        approaches,
        metrics,
        adequacy,
        workload,
        evaluation,
        limits,
        warnings,
        List.of());
  }

  /** The same experiment, of which a person was told something else when it was first read. */
  public Experiment withWarnings(List<String> told) {
    return with(source, data, models, adequacy, workload, limits, told);
  }

  /** The same with other facts about its models, in the same order. */
  public Experiment withModels(List<ModelSpec> known) {
    return with(source, data, known, adequacy, workload, limits, warnings);
  }

  /** The same with another account of what it was read from. */
  public Experiment withSource(Source other) {
    return with(other, data, models, adequacy, workload, limits, warnings);
  }

  /** The same, run for something else. */
  public Experiment withPurpose(Purpose purpose) {
    return withSource(purpose.in(source));
  }

  /** What it is run for. */
  public Purpose purpose() {
    return Purpose.of(source);
  }

  /** The same approaches on the same data, of which something else is asked. */
  public Experiment withQuestion(Workload otherWorkload, Optional<Adequacy> otherAdequacy) {
    return with(source, data, models, otherAdequacy, otherWorkload, limits, warnings);
  }

  /** The same on other data. */
  public Experiment withData(Dataset other) {
    return with(source, other, models, adequacy, workload, limits, warnings);
  }

  /** The same within other limits. */
  public Experiment withLimits(Limits other) {
    return with(source, data, models, adequacy, workload, other, warnings);
  }

  /** The same but for what may be another. */
  private Experiment with(
      Source otherSource,
      Dataset otherData,
      List<ModelSpec> otherModels,
      Optional<Adequacy> otherAdequacy,
      Workload otherWorkload,
      Limits otherLimits,
      List<String> otherWarnings) {
    return new Experiment(
        name,
        description,
        otherSource,
        task,
        corpus,
        otherData,
        otherModels,
        approaches,
        metrics,
        otherAdequacy,
        otherWorkload,
        evaluation,
        otherLimits,
        otherWarnings,
        missingKeys);
  }

  /**
   * For whoever is about to call models and applications.
   *
   * @throws InvalidExperimentException when keys are missing, with what to set and where
   */
  public void requireKeys() {
    if (!missingKeys.isEmpty()) {
      throw new InvalidExperimentException(missingKeys);
    }
  }

  /** The declared model of this name; absent where there is none. */
  public Optional<ModelSpec> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** The declared models that an approach refers to. */
  public List<ModelSpec> modelsOf(ApproachSpec approach) {
    return approach.models().stream().flatMap(name -> model(name).stream()).toList();
  }

  /** The approach of this id; absent where there is none. */
  public Optional<ApproachSpec> approach(String id) {
    return approaches.stream().filter(approach -> approach.id().equals(id)).findFirst();
  }

  /** The approaches that an approach asks, in its order; they ask no others themselves. */
  public List<ApproachSpec> steps(ApproachSpec approach) {
    return steps(approach, approaches);
  }

  /** The most calls of one model that one answer of an approach may take. */
  public int callsPerAnswer(ApproachSpec approach) {
    int own = approach.options().callsPerAnswer();
    int asked = steps(approach).stream().mapToInt(this::callsPerAnswer).sum();
    return own * Math.max(1, asked);
  }

  /** The applications that an approach asks, itself or by its steps. */
  public List<Application> applications(ApproachSpec approach) {
    return Stream.concat(Stream.of(approach), steps(approach).stream())
        .flatMap(asked -> asked.options().application().stream())
        .toList();
  }

  /** What the requests of a trial to applications cost: by their own account, or as declared. */
  public Money purchaseCost(Trial trial) {
    return purchaseCost(trial.approach(), trial.purchases());
  }

  /** What requests of an approach to applications cost: by their own account, or as declared. */
  public Money purchaseCost(String approach, List<Purchase> purchases) {
    Money sum = Money.ZERO;
    for (Purchase purchase : purchases) {
      sum = sum.plus(purchase.told().orElseGet(() -> cost(approach, purchase)));
    }
    return sum;
  }

  private Money cost(String approach, Purchase purchase) {
    Application application = application(approach, purchase);
    return application.cost(purchase.told(), purchase.usage()).orElse(application.costPerRequest());
  }

  private Application application(String approach, Purchase purchase) {
    return approach(approach).stream()
        .flatMap(asking -> applications(asking).stream())
        .filter(application -> application.name().equals(purchase.application()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The approach '%s' does not ask '%s'"
                        .formatted(approach, purchase.application())));
  }

  /**
   * The longest that the latency of an answer that counts can be: the timeout, and where a server
   * is asked, as often as a call may be tried.
   */
  public Duration longestLatency() {
    boolean servers =
        models.stream().anyMatch(model -> model.options().server().isPresent())
            || approaches.stream()
                .flatMap(approach -> approach.options().application().stream())
                .anyMatch(Application::isServer);
    return servers ? limits.withRetries() : limits.timeout();
  }

  /** What the strategy of an approach may prepare itself with. */
  public TaskData preparationData(ApproachSpec approach) {
    return new TaskData(
        task,
        data.training(),
        data.validation(),
        corpus,
        needs(approach, Need.EVIDENCE) ? evidence() : Map.of());
  }

  /** Whether an approach, or one that it asks, cannot do without something. */
  public boolean needs(ApproachSpec approach, Need need) {
    return Stream.concat(Stream.of(approach), steps(approach).stream())
        .anyMatch(asked -> asked.options().needs().contains(need));
  }

  private Map<String, List<Evidence>> evidence() {
    return Stream.of(data.training(), data.validation(), data.test())
        .flatMap(List::stream)
        .collect(Collectors.toMap(Example::id, Example::evidence));
  }

  private static List<ApproachSpec> steps(ApproachSpec approach, List<ApproachSpec> among) {
    return approach.options().steps().stream()
        .map(id -> step(approach, id.value(), among))
        .toList();
  }

  private static ApproachSpec step(ApproachSpec asking, String id, List<ApproachSpec> among) {
    return among.stream()
        .filter(other -> other.id().equals(id) && other.options().steps().isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The approach '%s' cannot ask '%s': there is no such approach, or it asks others"
                        .formatted(asking.id(), id)));
  }
}
