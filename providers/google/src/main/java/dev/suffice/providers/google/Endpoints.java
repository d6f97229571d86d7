package dev.suffice.providers.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Endpoints, one of which Vertex AI makes for each tuned model. They cost nothing while at rest, so
 * none is taken away here.
 */
record Endpoints(Place place, Caller caller) implements Deployment {
  private static final int NOT_FOUND = 404;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The endpoint of the model, which is what its job calls it by. */
  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    return tunedModel;
  }

  /** Ready where a model is deployed at the endpoint. */
  @Override
  public DeploymentStatus status(String servedName) {
    URI address = URI.create(place.address() + "/v1/" + servedName);
    HttpResponse<byte[]> answer = caller.ask("GET", address, Optional.empty(), new byte[0]);
    if (answer.statusCode() == NOT_FOUND) {
      return DeploymentStatus.of(DeploymentState.GONE, "not found");
    }
    String body = new String(caller.required(answer).body(), StandardCharsets.UTF_8);
    return parsed(body).path("deployedModels").isEmpty()
        ? DeploymentStatus.of(DeploymentState.GONE, "no model at its endpoint")
        : DeploymentStatus.of(DeploymentState.READY, "deployed");
  }

  /** There is nothing to end; the model stays where it is. */
  @Override
  public void undeploy(String servedName) {}

  private JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      throw caller.faults().odd("an endpoint that is not JSON");
    }
  }
}
