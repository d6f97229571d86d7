package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TuningServer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AzureTuningOptionsTest {
  private static final Secret TOKEN = new Secret("entra-canary");
  private static final Secret KEY = new Secret("azure-canary");

  @Test
  void aModelIsTrainedAtItsResourceAndDeployedByTheManagement() {
    AzureOptions options = options(Optional.of(tuning("my-group")));
    assertThat(options.tuning())
        .contains(
            new TuningServer(
                "azure",
                "https://my-resource.openai.azure.com/openai/v1",
                Optional.of(KEY),
                "gpt-4.1-mini-2025-04-14",
                new VendorParameters(Map.of("trainingType", "globalstandard")),
                new ServiceDetails(
                    Map.of(
                        "subscription", "0000-1111",
                        "resource-group", "my-group",
                        "resource", "my-resource",
                        "deployment-type", "DeveloperTier",
                        "capacity", "50",
                        "format", "OpenAI",
                        "management-url", "https://management.azure.com"),
                    Map.of("access-token", TOKEN))));
    assertThat(options.keys()).containsExactly(KEY, TOKEN);
    assertThat(options.tunedAs("suffice-0123456789abcdef").tuning()).isEqualTo(options.tuning());
    assertThat(options.toString()).doesNotContain("canary");
  }

  @Test
  void withoutTheBlockAModelCannotBeTrained() {
    assertThat(options(Optional.empty()).tuning()).isEmpty();
  }

  @Test
  void whatWouldLeadElsewhereIsRefused() {
    assertThatThrownBy(() -> tuning("group/../other")).hasMessageStartingWith("resource-group:");
  }

  private static AzureTuning tuning(String group) {
    return new AzureTuning(
        "gpt-4.1-mini-2025-04-14",
        Optional.of(AzureTier.GLOBAL_STANDARD),
        "0000-1111",
        group,
        Optional.empty(),
        TOKEN,
        Optional.of(AzureTier.DEVELOPER),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AzureOptions options(Optional<AzureTuning> tuning) {
    return new AzureOptions(
        "my-deployment",
        Optional.empty(),
        "https://my-resource.openai.azure.com/openai/v1/",
        Optional.of(KEY),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.of(200),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        tuning);
  }
}
