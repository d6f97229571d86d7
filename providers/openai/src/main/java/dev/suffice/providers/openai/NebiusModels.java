package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Custom models of Nebius: the last checkpoint of a job, put beside the base where that answers.
 * They are paid by the token, so there is nothing to end. Nebius gives each a name of its own; one
 * that is there already is found by its job.
 *
 * @param jobs asks where jobs are
 * @param models asks where models are
 * @param base by which the base model is asked, which may differ from the name it is trained by
 */
record NebiusModels(Caller jobs, Caller models, String base) implements Deployment {
  private static final Map<String, DeploymentState> STATES =
      Map.of(
          "validating", DeploymentState.DEPLOYING,
          "active", DeploymentState.READY,
          "error", DeploymentState.FAILED,
          "deleted", DeploymentState.GONE);

  /**
   * Deploys what a job made.
   *
   * @param tunedModel the id of the job
   */
  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    return models.list("models").stream()
        .filter(one -> one.optionalWord("job_id").filter(tunedModel::equals).isPresent())
        .filter(NebiusModels::mayAnswer)
        .map(one -> one.text("name"))
        .findFirst()
        .orElseGet(() -> models.post("models", asked(tunedModel, marker)).text("name"));
  }

  private static boolean mayAnswer(Fields model) {
    DeploymentState state = state(model);
    return state != DeploymentState.FAILED && state != DeploymentState.GONE;
  }

  private ObjectNode asked(String job, JobMarker marker) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", marker.shortName())
        .put("base_model", base)
        .put("source", job + ":" + lastCheckpoint(job))
        .put("description", "Trained by Suffice");
  }

  private String lastCheckpoint(String job) {
    return checkpoints("fine_tuning/jobs/" + job + "/checkpoints").stream()
        .max(Comparator.comparing(one -> one.optionalCount("step_number").orElse(0L)))
        .map(one -> one.id("id"))
        .orElseThrow(() -> jobs.faults().odd("without a checkpoint of job " + job));
  }

  /** Of all pages, each once: nobody says in what order they are told. */
  private List<Fields> checkpoints(String path) {
    var all = new ArrayList<Fields>();
    var asked = new HashSet<String>();
    Optional<String> page = Optional.of(path);
    while (page.filter(asked::add).isPresent()) {
      Fields told = jobs.get(page.get());
      all.addAll(told.list("data", checkpoint -> checkpoint));
      boolean isMore = told.tree().path("has_more").asBoolean() && !all.isEmpty();
      page =
          isMore
              ? Optional.of(path + "?after=" + all.get(all.size() - 1).id("id"))
              : Optional.empty();
    }
    return all;
  }

  /** Asks for all of them, because a name holds a slash. */
  @Override
  public DeploymentStatus status(String servedName) {
    return models.list("models").stream()
        .filter(one -> one.text("name").equals(servedName))
        .findFirst()
        .map(this::told)
        .orElseGet(() -> DeploymentStatus.of(DeploymentState.GONE, "not found"));
  }

  private DeploymentStatus told(Fields model) {
    DeploymentState state = state(model);
    Optional<String> reason = model.optionalWord("status_reason").map(models.faults()::shown);
    return new DeploymentStatus(
        state,
        models.faults().shown(word(model)),
        reason.filter(any -> state == DeploymentState.FAILED));
  }

  private static DeploymentState state(Fields model) {
    return STATES.getOrDefault(word(model), DeploymentState.UNKNOWN);
  }

  private static String word(Fields model) {
    return model.optionalWord("status").orElse("not told");
  }

  /** It costs nothing while nobody asks it. */
  @Override
  public void undeploy(String servedName) {}
}
