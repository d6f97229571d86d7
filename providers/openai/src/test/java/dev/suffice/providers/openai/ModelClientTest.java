package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelClientTest extends ClientContract {
  private final ModelClient models = new ModelClient(caller());

  @Override
  void ask(Caller caller) {
    new ModelClient(caller).retrieve("gpt-6-luna");
  }

  @Override
  String answer() {
    return model("gpt-6-luna", ", \"shutdown_date\": \"2027-01-14\"");
  }

  private static String model(String id, String more) {
    return """
        {"id": "%s", "object": "model", "created": 1686935002, "owned_by": "openai"%s}
        """
        .formatted(id, more);
  }

  @Test
  void theDayOfAShutdownIsReadWhereItIsAnnounced() {
    server.answer(
        asked ->
            Reply.ok(
                "{\"object\": \"list\", \"data\": [%s, %s, %s]}"
                    .formatted(answer(), model("b", ""), model("c", ", \"shutdown_date\": null"))));
    assertThat(models.list())
        .containsExactly(
            new ServedModel("gpt-6-luna", "openai", Optional.of(LocalDate.of(2027, 1, 14))),
            new ServedModel("b", "openai", Optional.empty()),
            new ServedModel("c", "openai", Optional.empty()));
  }

  @Test
  void aDateThatIsNoneIsAFault() {
    server.answer(asked -> Reply.ok(model("a", ", \"shutdown_date\": \"soon\"")));
    assertThatThrownBy(() -> models.retrieve("a"))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("shutdown_date");
  }

  @Test
  void aNameIsOneStepOfTheAddressWhateverIsInIt() {
    models.retrieve("meta/llama 3?x=#");
    assertThat(server.asked().get(0).address().getRawPath())
        .isEqualTo("/v1/models/meta%2Fllama%203%3Fx%3D%23");
  }

  @Test
  void theDocumentOfOpenAiAcceptsEveryRequestAndOurAnswers() {
    OpenApi document = OpenApi.read();
    models.retrieve("gpt-6-luna");
    document.acceptsAnswer(server.asked().get(0), answer());
    String list = "{\"object\": \"list\", \"data\": [%s]}".formatted(answer());
    server.answer(asked -> Reply.ok(list));
    models.list();
    document.acceptsAnswer(server.asked().get(1), list);
    assertThat(server.asked()).hasSize(2).allSatisfy(document::accepts);
  }
}
