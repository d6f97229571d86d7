package dev.suffice.api.kit;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Delivery;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.TuningBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * A context with the models it was given. Its parser is a strict one: the name of a label, to the
 * letter, or any text that is not blank; what is between braces counts as JSON. Shared work is done
 * once and remembered; shared work may ask for other shared work. Set up on one thread, then safe
 * for any.
 */
public final class FakeStrategyContext implements StrategyContext {
  private final Task task;
  private final Map<LanguageModelName, LanguageModel> languageModels = new ConcurrentHashMap<>();
  private final Map<EmbedderName, Embedder> embedders = new ConcurrentHashMap<>();
  private final Map<ApproachId, Strategy> approaches = new ConcurrentHashMap<>();
  private final Map<Object, CompletableFuture<Object>> shared = new ConcurrentHashMap<>();
  private final Queue<Object> sharedKeys = new ConcurrentLinkedQueue<>();
  private final Queue<Delivery<?>> deliveries = new ConcurrentLinkedQueue<>();
  private volatile Optional<TuningBench> tuning = Optional.empty();
  private volatile Path folder = Path.of("");
  private volatile Duration timeout = Duration.ofMinutes(1);
  private volatile long seed = 42;
  private volatile OptionalLong mostInput = OptionalLong.empty();

  public FakeStrategyContext(Task task) {
    this.task = task;
  }

  /** Adds a language model under a name. */
  public FakeStrategyContext with(String name, LanguageModel model) {
    languageModels.put(new LanguageModelName(name), model);
    return this;
  }

  /** Adds an embedder under a name. */
  public FakeStrategyContext with(String name, Embedder embedder) {
    embedders.put(new EmbedderName(name), embedder);
    return this;
  }

  /** Adds another approach of the experiment. */
  public FakeStrategyContext with(ApproachId id, Strategy strategy) {
    approaches.put(id, strategy);
    return this;
  }

  /** Adds the place where models are trained. */
  public FakeStrategyContext with(TuningBench bench) {
    tuning = Optional.of(bench);
    return this;
  }

  @Override
  public TuningBench tuning() {
    return tuning.orElseThrow();
  }

  /** Replaces the seed, which is 42 otherwise. */
  public FakeStrategyContext withSeed(long newSeed) {
    seed = newSeed;
    return this;
  }

  /**
   * The key of every call of {@link #shared}, repeated ones included, in the order of the calls.
   */
  public List<Object> sharedKeys() {
    return List.copyOf(sharedKeys);
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public AnswerParser answerParser() {
    return (text, passages) ->
        new Answer(text, Optional.of(text.strip()).filter(this::isAnswer), passages);
  }

  private boolean isAnswer(String said) {
    if (task.answerFormat() == AnswerFormat.LABEL) {
      return task.labels().stream().anyMatch(label -> label.name().equals(said));
    }
    return task.answerFormat() == AnswerFormat.JSON
        ? said.startsWith("{") && said.endsWith("}")
        : !said.isEmpty();
  }

  /** Replaces the folder, which is the working directory otherwise. */
  public FakeStrategyContext in(Path newFolder) {
    folder = newFolder;
    return this;
  }

  /** Replaces the longest time for an answer, a minute otherwise. */
  public FakeStrategyContext withTimeout(Duration newTimeout) {
    timeout = newTimeout;
    return this;
  }

  /** What came back for each request to an application that was answered, in their order. */
  public List<Delivery<?>> deliveries() {
    return List.copyOf(deliveries);
  }

  /** Sets the most input that every language model allows; there is no limit otherwise. */
  public FakeStrategyContext withMostInput(long tokens) {
    mostInput = OptionalLong.of(tokens);
    return this;
  }

  @Override
  public OptionalLong mostInput(LanguageModelName name) {
    return mostInput;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Duration timeout() {
    return timeout;
  }

  @Override
  public <T> T request(Application application, Supplier<Delivery<T>> request) {
    Delivery<T> delivery = request.get();
    deliveries.add(delivery);
    return delivery.result();
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public LanguageModel languageModel(LanguageModelName name) {
    return declared(Optional.ofNullable(languageModels.get(name)), name);
  }

  @Override
  public Embedder embedder(EmbedderName name) {
    return declared(Optional.ofNullable(embedders.get(name)), name);
  }

  @Override
  public Strategy approach(ApproachId id) {
    return Optional.ofNullable(approaches.get(id))
        .orElseThrow(() -> new IllegalArgumentException("The test has no approach '" + id + "'"));
  }

  @Override
  @SuppressWarnings("unchecked") // equal keys mean the same work, so also the same type
  public <T> T shared(Object key, Supplier<T> work) {
    sharedKeys.add(key);
    var mine = new CompletableFuture<Object>();
    CompletableFuture<Object> first = shared.putIfAbsent(key, mine);
    if (first != null) {
      return (T) result(first);
    }
    try {
      mine.complete(work.get());
    } catch (RuntimeException | Error failure) {
      mine.completeExceptionally(failure);
    }
    return (T) result(mine);
  }

  private static Object result(CompletableFuture<Object> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw failed;
    }
  }

  private static <M> M declared(Optional<M> model, Object name) {
    return model.orElseThrow(
        () -> new IllegalArgumentException("The test declares no model '" + name + "'"));
  }
}
