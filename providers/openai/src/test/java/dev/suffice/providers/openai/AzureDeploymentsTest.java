package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.providers.openai.Loopback.Asked;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers as the examples of {@code Microsoft.CognitiveServices/stable/2024-10-01} show them
 * (GetDeployment, PutDeployment), in github.com/Azure/azure-rest-api-specs, read 2026-11-23;
 * requests from {@code fine-tuning-deploy.md} of MicrosoftDocs/azure-ai-docs, 2026-02-11.
 */
class AzureDeploymentsTest {
  private static final JobMarker MARKER = TuningSamples.request(10).marker();
  private static final String MODEL = "curie.ft-72a2792ef7d24ba7b82c7fe4a37e379f";
  private static final AzurePlace PLACE =
      new AzurePlace(
          "subscriptions/subscriptionId/resourceGroups/resourceGroupName/providers/Microsoft.CognitiveServices/accounts/accountName",
          "Standard",
          1,
          "OpenAI");
  private static final String DEPLOYMENT =
      "/v1/subscriptions/subscriptionId/resourceGroups/resourceGroupName/providers/Microsoft.CognitiveServices/accounts/accountName/deployments/%s?api-version=2024-10-01"
          .formatted(MARKER.shortName());

  private final Loopback server = new Loopback(this::answer);
  private final AzureDeployments deployments = deployments();
  private Optional<String> state = Optional.empty();
  private String more = "";

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aTunedModelIsDeployedOnceUnderTheNameOfItsTraining() {
    String served = deployments.deploy(MODEL, MARKER);
    assertThat(served).isEqualTo(MARKER.shortName());
    assertThat(paths()).containsExactly("GET " + DEPLOYMENT, "PUT " + DEPLOYMENT);
    Asked put = server.asked().get(1);
    assertThat(put.headers()).containsEntry("authorization", "Bearer entra-canary");
    assertThat(put.body())
        .isEqualTo(
            "{\"sku\":{\"name\":\"Standard\",\"capacity\":1},\"properties\":{\"model\":{\"format\":\"OpenAI\",\"name\":\"%s\",\"version\":\"1\"}}}"
                .formatted(MODEL));
    state = Optional.of("Creating");
    assertThat(deployments.deploy(MODEL, MARKER)).isEqualTo(served);
    assertThat(paths()).hasSize(3);
  }

  @Test
  void oneThatFailedIsDeployedAnew() {
    state = Optional.of("Failed");
    deployments.deploy(MODEL, MARKER);
    assertThat(paths()).contains("PUT " + DEPLOYMENT);
  }

  @Test
  void oneThatIsBeingDeletedIsWaitedForUntilItsNameIsFree() {
    state = Optional.of("Deleting");
    assertThatThrownBy(() -> deployments.deploy(MODEL, MARKER))
        .isInstanceOfSatisfying(
            TransientFaultException.class,
            fault -> {
              assertThat(fault.usage()).contains(Usage.NONE);
              assertThat(fault.retryAfter()).contains(Duration.ofSeconds(20));
            })
        .hasMessage(
            "azure is still deleting the deployment %s, whose name is wanted again"
                .formatted(MARKER.shortName()));
    assertThat(paths()).containsExactly("GET " + DEPLOYMENT);
    state = Optional.empty();
    deployments.deploy(MODEL, MARKER);
    assertThat(paths()).endsWith("PUT " + DEPLOYMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "Accepted, DEPLOYING",
    "Creating, DEPLOYING",
    "Moving, DEPLOYING",
    "Succeeded, READY",
    "Failed, FAILED",
    "Canceled, FAILED",
    "Disabled, FAILED",
    "Deleting, GONE",
    "Pondering, UNKNOWN"
  })
  void everyStateOfADeploymentIsKnown(String word, DeploymentState expected) {
    state = Optional.of(word);
    assertThat(deployments.status("any").state()).isEqualTo(expected);
  }

  @Test
  void aNewDeploymentIsWaitedForUntilItIsKnownWhereItIsAsked() {
    state = Optional.of("Succeeded");
    more = "\"systemData\": {\"createdAt\": \"2026-11-23T11:56:00.123Z\"},";
    assertThat(deployments.status("any").state()).isEqualTo(DeploymentState.DEPLOYING);
    more = "\"systemData\": {\"createdAt\": \"2026-11-23T11:54:00.123Z\"},";
    assertThat(deployments.status("any").state()).isEqualTo(DeploymentState.READY);
  }

  @Test
  void aDeploymentThatVanishedIsGoneAndEndingItAgainDoesNothing() {
    assertThat(deployments.status("any").state()).isEqualTo(DeploymentState.GONE);
    deployments.undeploy(MARKER.shortName());
    assertThat(paths()).endsWith("DELETE " + DEPLOYMENT);
  }

  @Test
  void anExpiredTokenIsToldWithARemedyAndNeverShown() {
    server.answer(asked -> Reply.json(401, "{\"error\": {\"message\": \"entra-canary\"}}"));
    assertThatThrownBy(() -> deployments.deploy(MODEL, MARKER))
        .hasMessageStartingWith("azure's management answered 401: it does not accept the access")
        .hasMessageContaining("get a new one and run again; nothing is trained twice")
        .hasMessageNotContaining("canary");
  }

  @Test
  void aQuotaThatIsMissingIsToldInAzuresWords() {
    server.answer(
        asked ->
            asked.method().equals("GET")
                ? Reply.json(404, "{}")
                : Reply.json(
                    400,
                    "{\"error\": {\"code\": \"InsufficientQuota\", \"message\": \"No quota\"}}"));
    assertThatThrownBy(() -> deployments.deploy(MODEL, MARKER))
        .hasMessage("azure's management answered 400: \"No quota\"");
  }

  private AzureDeployments deployments() {
    var management =
        new Server(
            "azure's management",
            server.address(),
            Optional.of(new Secret("entra-canary")),
            Server.KeyForm.ACCESS_TOKEN,
            Duration.ofSeconds(20));
    InstantSource noon = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    return new AzureDeployments(new Caller(management), PLACE, noon);
  }

  private List<String> paths() {
    return server.asked().stream().map(one -> one.method() + " " + one.address()).toList();
  }

  private Reply answer(Asked asked) {
    if (asked.method().equals("PUT")) {
      return Reply.json(201, deployment("Accepted"));
    }
    return state.map(word -> Reply.ok(deployment(word))).orElse(Reply.json(404, "{}"));
  }

  private String deployment(String word) {
    return """
        {"id": "/subscriptions/subscriptionId/resourceGroups/resourceGroupName/providers/Microsoft.CognitiveServices/accounts/accountName/deployments/deploymentName",
         "name": "deploymentName", %s "type": "Microsoft.CognitiveServices/accounts/deployments",
         "sku": {"name": "Standard", "capacity": 1},
         "properties": {"model": {"format": "OpenAI", "name": "%s", "version": "1"},
                        "provisioningState": "%s"}}
        """
        .formatted(more, MODEL, word);
  }
}
