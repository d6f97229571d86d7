package dev.suffice.api.strategy;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.TuningBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What a strategy is given: metered models, the task, a seed. Strategies never meter themselves.
 */
public interface StrategyContext {
  /** The task of the experiment. */
  Task task();

  /** Finds answers in the task's format; the same for all approaches, so that none is favoured. */
  AnswerParser answerParser();

  /** The folder of the experiment's file, in which programs are started. */
  Path folder();

  /** Longest time for one answer. */
  Duration timeout();

  /** For whatever is random in preparation. */
  long seed();

  /** A declared model, metered; for as many threads as ask. Closed by the run. */
  LanguageModel languageModel(LanguageModelName name);

  /** A declared embedder, metered; for as many threads as ask. Closed by the run. */
  Embedder embedder(EmbedderName name);

  /** Where declared models are trained. */
  TuningBench tuning();

  /** The most tokens of input that the options of a model allow; empty: there is no limit. */
  OptionalLong mostInput(LanguageModelName name);

  /**
   * Makes a request to the application of the approach, again where a {@link
   * dev.suffice.api.model.TransientFaultException} of a server may pass. The money for it is
   * reserved before, and what it cost and the time it took are charged to the approach that is at
   * work.
   *
   * @param request told by its exceptions what may have been billed: a {@link
   *     dev.suffice.api.model.ModelFaultException} or {@link
   *     dev.suffice.api.model.AnswerFailureException} with {@link dev.suffice.api.model.Usage#NONE}
   *     was refused before any work, one without usage counts as billed
   * @throws dev.suffice.api.model.ModelFaultException also when it might cost more than is left to
   *     spend; it was not made
   * @throws IllegalArgumentException when it cost more than the application may
   */
  <T> T request(Application application, Supplier<Delivery<T>> request);

  /**
   * The strategy of another approach, to be forecast, prepared, asked and closed by whoever asked
   * for it. Whatever its models do is charged to the approach that is at work.
   *
   * @param id one of the {@link StrategyOptions#steps steps} of the approach
   */
  Strategy approach(ApproachId id);

  /**
   * Work that several approaches have in common, done once in a run. Everyone who asks is charged
   * in full, as if each had done it: its model calls and its time are replayed.
   *
   * @param key equal keys mean the same work; a record of everything the result depends on
   * @param work must not return null; exceptions reach everyone who asks
   */
  <T> T shared(Object key, Supplier<T> work);
}
