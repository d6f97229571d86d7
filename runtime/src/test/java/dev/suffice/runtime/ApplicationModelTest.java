package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.result.RunReport;
import dev.suffice.providers.langchain4j.LangChain4jModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application uses a model in an experiment that it already has. */
class ApplicationModelTest {
  @TempDir Path folder;

  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void prepare() throws IOException {
    Files.writeString(
        folder.resolve("data.csv"),
        "message,queue\nwhere is my invoice,billing\nmy card is lost,cards\nrefund me,billing\n");
  }

  @Test
  void itsAnswersAreScoredBilledAndFoundAgainUntilItsVersionChanges() throws Exception {
    Path file = experiment("{provider: application, model: house, max-output-tokens: 20, %s}");
    RunReport report = recorder("v1").run(file);

    assertThat(calls).hasValue(3);
    // three calls of 100 tokens in at 1 and 2 tokens out at 10 USD per million
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.00036"));
    assertThat(report.analysis().approaches().get(0).metrics().get("accuracy").mean())
        .isEqualTo(2.0 / 3);

    recorder("v1").run(file);
    assertThat(calls).hasValue(3);
    recorder("v2").run(file);
    assertThat(calls).hasValue(6);
  }

  @Test
  void aNameThatWasNotHandedInIsToldWithItsLine() throws IOException {
    Path file = experiment("{provider: application, model: hause, %s}");
    assertThatThrownBy(() -> suffice("v1").check(Recorder.request(file)))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContainingAll(
            "experiment.yaml:5", "models.small.model", "did you mean 'house'?");
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(file)))
        .hasMessageContaining("no application handed in a model");
  }

  @Test
  void aModelIsUsedForWhatItIs() throws IOException {
    Path file = experiment("{provider: application, model: house, use: embeddings, %s}");
    assertThatThrownBy(() -> suffice("v1").check(Recorder.request(file)))
        .hasMessageContaining("it answers prompts");
  }

  @Test
  void itNeedsAPriceAsAnyModelDoes() throws IOException {
    Path file = experiment("{provider: application, model: house%.0s}");
    assertThatThrownBy(() -> suffice("v1").check(Recorder.request(file)))
        .hasMessageContaining("models.small.price");
  }

  @Test
  void aPriceListThatIsHandedInStandsBeforeTheShippedOneAndBehindTheFolders() throws Exception {
    Path file = experiment("{provider: application, model: house, price: contract/house%.0s}");
    Suffice own =
        Suffice.builder()
            .model("house", LangChain4jModels.chat("v", new Always()))
            .prices(
                PriceCatalogue.of(
                    List.of(
                        contract(
                            Provenance.catalogue(
                                LocalDate.of(2026, 11, 1), "https://example.com/contract")))))
            .build();

    assertThat(spent(own, file)).isEqualTo(Money.usd("0.00036"));

    Files.writeString(
        folder.resolve("prices.yaml"),
        """
        models:
          - {provider: contract, model: house, prices: [{as-of: 2026-11-01, source: me, input: 2 USD per million, output: 20 USD per million}]}
        """);
    assertThat(spent(own, file)).isEqualTo(Money.usd("0.00072"));
    assertThatThrownBy(
            () ->
                Suffice.builder().prices(PriceCatalogue.of(List.of(contract(Provenance.DECLARED)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("contract/house need a day and a source");
  }

  private Money spent(Suffice suffice, Path file) throws Exception {
    return new Recorder(suffice, Files.createTempDirectory(folder, "store"))
        .run(file)
        .run()
        .spend()
        .total();
  }

  private static PricedModel contract(Provenance source) {
    var price =
        TokenPrice.of(TokenRates.of(Money.usd("1"), Money.usd("10")), Optional.empty(), source);
    return new PricedModel(
        "contract",
        "house",
        List.of(),
        List.of(new DatedPrice(Optional.empty(), price)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aReportIsMadeAgainWhereTheModelIsNot() throws Exception {
    Path file = experiment("{provider: application, model: house, %s}");
    RunReport report = recorder("v1").run(file);
    assertThat(Suffice.create().load(folder.resolve("store"), "latest").analysis())
        .isEqualTo(report.analysis());
  }

  @Test
  void aNameStandsForOneModel() {
    var model = LangChain4jModels.chat("v", new Always());
    assertThatThrownBy(() -> Suffice.builder().model("a", model).model("a", model))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a'");
  }

  private Recorder recorder(String version) {
    return new Recorder(suffice(version), folder.resolve("store"));
  }

  private Suffice suffice(String version) {
    return Suffice.builder().model("house", LangChain4jModels.chat(version, new Always())).build();
  }

  private Path experiment(String model) throws IOException {
    return Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: routing
        task: {kind: classification, input: message, expected: queue, labels: [billing, cards]}
        data: {file: data.csv, split: {train: 0%%, test: 100%%}}
        models:
          small: %s
        approaches:
          - {id: zero-shot, strategy: prompting, model: small}
        metrics: [accuracy]
        """
            .formatted(
                model.formatted("price: {input: 1 USD per million, output: 10 USD per million}")));
  }

  private final class Always implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      calls.incrementAndGet();
      return ChatResponse.builder()
          .aiMessage(AiMessage.from("billing"))
          .tokenUsage(new TokenUsage(100, 2))
          .build();
    }
  }
}
