package dev.suffice.providers.aws;

import static dev.suffice.providers.aws.BedrockSamples.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.providers.aws.BedrockServer.Asked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where tuned models answer at Bedrock. */
class ServingsTest {
  private final BedrockServer server = new BedrockServer();
  private final FineTuningService service = BedrockSamples.service(server, "on-demand");

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aModelIsDeployedOnceAnswersByItsDeploymentAndIsUndeployed() {
    String served = service.deployment().deploy(BedrockServer.MODEL, REQUEST.marker());
    assertThat(served).isEqualTo(BedrockServer.DEPLOYMENT);
    assertThat(service.deployment().deploy(BedrockServer.MODEL, REQUEST.marker()))
        .isEqualTo(served);
    assertThat(posts("/model-customization/custom-model-deployments")).hasSize(1);
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.DEPLOYING);
    server.serving("Active");
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.READY);
    server.serving("Resting");
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.UNKNOWN);
    service.deployment().undeploy(served);
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.GONE);
    service.deployment().undeploy(served);
  }

  @Test
  void aDeploymentThatFailedSaysWhyAndIsMadeAnew() {
    String served = service.deployment().deploy(BedrockServer.MODEL, REQUEST.marker());
    server.serving("Failed");
    assertThat(service.deployment().status(served))
        .isEqualTo(
            new DeploymentStatus(DeploymentState.FAILED, "Failed", Optional.of("No capacity")));
    service.deployment().deploy(BedrockServer.MODEL, REQUEST.marker());
    assertThat(posts("/model-customization/custom-model-deployments")).hasSize(2);
  }

  @Test
  void throughputIsBoughtByTheHourWhereTheFileSaysSoAndGivenBackByItsName() {
    FineTuningService bought = BedrockSamples.service(server, "provisioned");
    assertThat(bought.intake().check(REQUEST))
        .singleElement()
        .matches(finding -> !finding.isRefusal() && finding.message().contains("by the hour"));
    String served = bought.deployment().deploy(BedrockServer.MODEL, REQUEST.marker());
    assertThat(served).isEqualTo(BedrockServer.THROUGHPUT);
    JsonNode body = posts("/provisioned-model-throughput").get(0).json();
    assertThat(body.path("modelUnits").asInt()).isEqualTo(2);
    assertThat(body.path("modelId").asText()).isEqualTo(BedrockServer.MODEL);
    assertThat(body.has("commitmentDuration")).isFalse();
    server.serving("InService");
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.READY);
    service.deployment().undeploy(served);
    assertThat(bought.deployment().status(served).state()).isEqualTo(DeploymentState.GONE);
  }

  private List<Asked> posts(String path) {
    return server.asked().stream()
        .filter(asked -> asked.method().equals("POST") && asked.path().equals(path))
        .toList();
  }
}
