package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TuningServer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NebiusOptionsTest {
  private static final String MODEL = "meta-llama/Meta-Llama-3.1-8B-Instruct";

  @Test
  void aModelIsAskedByOneNameAndTrainedByAnother() {
    var tuning =
        new NebiusTuning(
            Optional.of("meta-llama/Llama-3.1-8B-Instruct"),
            Optional.of(new VendorParameters(Map.of("packing", true))));
    Secret key = new Secret("nebius-canary");
    NebiusOptions options = options(Optional.of(tuning)).withKey(key);
    assertThat(options.asOpenAi().baseUrl()).contains("https://api.tokenfactory.nebius.com/v1");
    assertThat(options.tuning())
        .contains(
            new TuningServer(
                "nebius",
                "https://api.tokenfactory.nebius.com",
                Optional.of(key),
                "meta-llama/Llama-3.1-8B-Instruct",
                new VendorParameters(Map.of("packing", true)),
                new ServiceDetails(Map.of("base-model", MODEL), Map.of())));
  }

  @Test
  void withoutTheBlockItIsTrainedByItsOwnName() {
    NebiusOptions options = options(Optional.empty());
    assertThat(options.tuning().orElseThrow().base()).isEqualTo(MODEL);
    assertThat(options.missingKey()).contains("NEBIUS_API_KEY");
    assertThat(options.tunedAs("m-LoRa:mine-JuNN").asOpenAi().model())
        .isEqualTo("m-LoRa:mine-JuNN");
  }

  private static NebiusOptions options(Optional<NebiusTuning> tuning) {
    return new NebiusOptions(
        MODEL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.of(200),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        tuning);
  }
}
