package dev.suffice.api.task;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a strategy may prepare itself with. The test split is never in here.
 *
 * @param training examples to learn or to demonstrate from
 * @param validation examples to choose settings by; never demonstrations
 * @param corpus documents to find passages in
 * @param evidence of every example by its id, the test split's included, for an approach that is an
 *     upper bound and {@linkplain dev.suffice.api.strategy.Need#EVIDENCE needs} it; empty for all
 *     others
 */
public record TaskData(
    Task task,
    List<Example> training,
    List<Example> validation,
    Corpus corpus,
    Map<String, List<Evidence>> evidence) {
  public TaskData {
    Objects.requireNonNull(task, "task");
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    Objects.requireNonNull(corpus, "corpus");
    evidence = Map.copyOf(evidence);
  }

  /** Data without a corpus. */
  public TaskData(Task task, List<Example> training, List<Example> validation) {
    this(task, training, validation, Corpus.NONE, Map.of());
  }

  /** The same with other training examples. */
  public TaskData withTraining(List<Example> others) {
    return new TaskData(task, others, validation, corpus, evidence);
  }
}
