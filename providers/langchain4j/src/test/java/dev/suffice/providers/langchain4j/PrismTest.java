package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Prism, told OpenAI's document, refuses a request that breaks it. Run by {@code
 * benchmarks/prism.sh}.
 */
@EnabledIfEnvironmentVariable(named = "PRISM", matches = "http.*")
class PrismTest {
  @Test
  void aQuestionIsAccepted() {
    try (var model = (LanguageModel) open("gpt-6-luna", OptionalInt.of(200))) {
      accepted(() -> model.generate(HostedChatContract.prompt("How much is it?")));
    }
  }

  @Test
  void aQuestionWithASchemaOfItsAnswerIsAccepted() {
    try (var model = (LanguageModel) open("gpt-6-luna", OptionalInt.of(200))) {
      accepted(() -> model.generate(HostedChatContract.reading()));
    }
  }

  @Test
  void textsToEmbedAreAccepted() {
    try (var model = (Embedder) open("text-embedding-3-small", OptionalInt.empty())) {
      accepted(() -> model.embed(List.of("money")));
    }
  }

  /** What it answers is made up from the document, and need not make sense. */
  private static void accepted(Runnable call) {
    try {
      call.run();
    } catch (ModelFaultException madeUp) {
      assertThat(madeUp)
          .hasMessageMatching("openai answered (in a form that is not known|with 0 usable vec.*)");
    }
  }

  private static Model open(String model, OptionalInt output) {
    var options =
        new OpenAiOptions(
            model,
            Optional.empty(),
            Optional.of(System.getenv("PRISM")),
            Optional.of(new Secret("sk-prism")),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            output,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.of(
                new VendorParameters(
                    output.isPresent() ? Map.of("reasoning_effort", "low") : Map.of())));
    return Providers.create("openai", options, Duration.ofSeconds(60));
  }
}
