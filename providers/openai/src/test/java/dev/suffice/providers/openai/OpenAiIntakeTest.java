package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to examples before anything is trained. */
class OpenAiIntakeTest {
  private static final Instant NOW = Instant.ofEpochSecond(1741569952);
  private static final TuningRequest REQUEST = TuningSamples.request(10);

  private final Loopback server = new Loopback(asked -> Reply.ok(FileClientTest.file("file-1")));
  private final FineTuningService service = TuningSamples.openAi(server.address().toString(), NOW);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void examplesAreUploadedAsChatsWithTheWantedAnswerLast() {
    UploadedData data = service.intake().upload(REQUEST);
    assertThat(data).isEqualTo(new UploadedData("file-1", Optional.of("file-1")));
    List<Parts.Part> parts = Parts.of(server.asked().get(0));
    assertThat(parts.get(0).content()).isEqualTo("fine-tune");
    assertThat(parts.get(1).fileName().orElseThrow()).endsWith("-training.jsonl");
    List<String> lines = parts.get(1).content().lines().toList();
    assertThat(lines).hasSize(10);
    assertThat(lines.get(3))
        .startsWith("{\"messages\":[{\"role\":\"system\",\"content\":\"")
        .contains("{\"role\":\"user\",\"content\":\"message 3\"}")
        .endsWith("{\"role\":\"assistant\",\"content\":\"refund\"}]}");
    assertThat(Parts.of(server.asked().get(1)).get(1).content().lines()).hasSize(1);
  }

  @Test
  void anUploadThatFailsBeganNothing() {
    server.answer(asked -> Reply.json(500, "{}"));
    assertThatThrownBy(() -> service.intake().upload(REQUEST))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE));
  }

  @Test
  void whatOpenAiWillNotTakeIsKnownBeforeAnythingIsSent() {
    assertThat(service.intake().check(REQUEST)).isEmpty();
    assertThat(service.intake().check(TuningSamples.request(9)))
        .containsExactly(
            TrainingFinding.refusal(
                "openai trains with 10 examples at least, and there are 9. Add examples."));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void thatOpenAiClosesItsTrainingIsToldAndThenRefused() {
    FineTuningService open = TuningSamples.openAi("https://api.openai.com/v1", NOW);
    assertThat(open.intake().check(REQUEST))
        .singleElement()
        .matches(finding -> !finding.isRefusal() && finding.message().contains("2027-01-06"));
    FineTuningService closed =
        TuningSamples.openAi("https://api.openai.com/v1", Instant.parse("2027-01-07T00:00:00Z"));
    assertThat(closed.intake().check(REQUEST)).singleElement().matches(TrainingFinding::isRefusal);
  }

  @Test
  void tokensAreCountedOnceThrough() {
    long ten = service.intake().estimate(REQUEST).tokens();
    long twenty = service.intake().estimate(TuningSamples.request(20)).tokens();
    assertThat(ten).isBetween(200L, 1_000L);
    assertThat(twenty).isBetween(2 * ten - 20, 2 * ten + 20);
  }
}
