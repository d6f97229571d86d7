package dev.suffice.api.experiment;

import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One decision to be made: a task, its data, the candidate approaches and what adequate means.
 *
 * @param source the file it was read from
 * @param models in the order of the file
 * @param approaches in the order of the file, the grid's at the end; their number is the K of the
 *     error control
 * @param adequacy absent: the run ranks and recommends nothing
 * @param warnings what the reader noticed and a person should know
 */
public record Experiment(
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
  public Experiment {
    if (name.isBlank()) {
      throw new IllegalArgumentException("An experiment needs a name");
    }
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(data, "data");
    models = List.copyOf(models);
    approaches = List.copyOf(approaches);
    metrics = List.copyOf(metrics);
    Objects.requireNonNull(adequacy, "adequacy");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(evaluation, "evaluation");
    Objects.requireNonNull(limits, "limits");
    warnings = List.copyOf(warnings);
  }

  public Optional<ModelSpec> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** The declared models that an approach refers to. */
  public List<ModelSpec> modelsOf(ApproachSpec approach) {
    return approach.models().stream().flatMap(name -> model(name).stream()).toList();
  }

  public Optional<ApproachSpec> approach(String id) {
    return approaches.stream().filter(approach -> approach.id().equals(id)).findFirst();
  }

  /** What strategies may prepare themselves with. */
  public TaskData preparationData() {
    return new TaskData(task, data.training(), data.validation());
  }
}
