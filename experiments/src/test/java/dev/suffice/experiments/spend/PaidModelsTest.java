package dev.suffice.experiments.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.Template;
import dev.suffice.experiments.limit.PortionedEmbedder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaidModelsTest {
  private static final TokenRates RATES =
      new TokenRates(
          Money.usd("1"),
          Optional.of(Money.usd("0.1")),
          Optional.of(Money.usd("2")),
          Money.usd("4"));
  private static final TokenPrice PRICE =
      TokenPrice.of(RATES, Optional.empty(), Provenance.DECLARED);

  private final Books books = new Books();
  private final Budget budget = new Budget(Optional.of(Money.usd("1")), Money.ZERO, books);

  @Test
  void everyByteMayBeATokenAtTheDearestRateForInput() {
    // "ü" is two bytes: 2 + 16 around the message + 512 around the request, at 2 USD per million;
    // 100 tokens of output at 4 USD
    assertThat(DearestCall.of(PRICE, prompt("ü"), limits(100_000, 100)))
        .contains(Money.usd("0.00146"));
  }

  @Test
  void noMoreInputThanTheModelCertainlyTakes() {
    assertThat(DearestCall.of(PRICE, prompt("ü"), limits(30, 100))).contains(Money.usd("0.00046"));
    assertThat(DearestCall.of(PRICE, prompt("ü"), Optional.of(new TokenLimits(30, 100, false))))
        .contains(Money.usd("0.00146"));
  }

  @Test
  void aRerankerReadsTheQuestionWithEachPassage() {
    Prompt ranked = prompt("ü", new Passage("1", "first"), new Passage("2", "second"));
    Money once = DearestCall.of(PRICE, ranked, new Options(ModelKind.LANGUAGE_MODEL)).orElseThrow();

    // two passages, of two bytes each time the question is read, at 2 USD per million
    assertThat(DearestCall.of(PRICE, ranked, new Options(ModelKind.RERANKER)))
        .contains(once.plus(Money.usd("0.000008")));
  }

  @Test
  void withoutLimitOnTheOutputThereIsNoDearestCall() {
    assertThat(DearestCall.of(PRICE, prompt("ü"), Optional.empty())).isEmpty();
  }

  @Test
  void aDearerTierCountsOnceTheCallMayFallIntoIt() {
    var dear =
        new LongContext(
            600, new Tariff(TokenRates.of(Money.usd("10"), Money.usd("10")), Optional.empty()));
    var tiered =
        new TokenPrice(
            new Tariff(RATES, Optional.empty()),
            List.of(dear),
            Optional.empty(),
            Optional.empty(),
            Provenance.DECLARED);

    assertThat(DearestCall.of(tiered, prompt("ü"), limits(100_000, 100)))
        .contains(Money.usd("0.00146"));
    // 100 + 16 + 512 at 10 USD, and 100 at 10 USD
    assertThat(DearestCall.of(tiered, prompt("a".repeat(100)), limits(100_000, 100)))
        .contains(Money.usd("0.00728"));
  }

  @Test
  void theDearestEmbeddingIsAllBytesOfAllTexts() {
    // 512 + 2 x 16 + 3 bytes, at 2 USD
    assertThat(DearestCall.of(PRICE, List.of("a", "ü"))).isEqualTo(Money.usd("0.001094"));
  }

  @Test
  void anAnswerIsBookedAtWhatItUsed() {
    paid(FakeLanguageModel.always("yes")).generate(prompt("what?"));

    // two tokens in, one out
    assertThat(books.booked).containsOnlyKeys(1L).containsValue(Money.usd("0.000006"));
  }

  @Test
  void embeddingsAreBookedAtWhatTheyUsed() {
    new PaidEmbedder(spec(), FakeEmbedder.working(), budget).embed(List.of("one", "two"));

    assertThat(books.settled).hasSize(1);
    assertThat(budget.spend().total()).isGreaterThan(Money.ZERO);
  }

  @Test
  void requestsBeforeTheOneThatWasRefusedStayBooked() {
    var refused = new ModelFaultException("too many requests", Optional.of(Usage.NONE), null);
    FakeEmbedder first = FakeEmbedder.working();
    Embedder second =
        new Embedder() {
          @Override
          public Embeddings embed(List<String> texts) {
            if (first.texts().isEmpty()) {
              return first.embed(texts);
            }
            throw refused;
          }

          @Override
          public String version() {
            return "1";
          }

          @Override
          public void close() {}
        };
    var portioned = new PortionedEmbedder(new PaidEmbedder(spec(), second, budget), 2);

    assertThatThrownBy(() -> portioned.embed(List.of("one", "two", "three"))).isSameAs(refused);
    assertThat(books.total()).isEqualTo(Money.usd("0.000002"));
  }

  @Test
  void aCallWithoutAnswerStaysBookedAtItsDearest() {
    var gone = paid(FakeLanguageModel.failing(new ModelFaultException("connection reset")));

    assertThatThrownBy(() -> gone.generate(prompt("ü"))).hasMessage("connection reset");
    assertThat(books.total()).isEqualTo(Money.usd("0.00146"));
    assertThat(budget.spend().possiblyBilled()).isEqualTo(Money.usd("0.00146"));
  }

  @Test
  void aCallRefusedBeforeAnyWorkCostsNothing() {
    var refused = new ModelFaultException("too many requests", Optional.of(Usage.NONE), null);

    assertThatThrownBy(() -> paid(FakeLanguageModel.failing(refused)).generate(prompt("ü")))
        .isSameAs(refused);
    assertThat(books.total()).isEqualTo(Money.ZERO);
    assertThat(budget.spend().unanswered()).isZero();
  }

  @Test
  void aRefusalToAnswerCostsWhatItUsed() {
    var refused = new AnswerFailureException("I may not", Optional.of(Usage.of(1_000, 100)));

    assertThatThrownBy(() -> paid(FakeLanguageModel.failing(refused)).generate(prompt("ü")))
        .isSameAs(refused);
    assertThat(books.total()).isEqualTo(Money.usd("0.0014"));
  }

  @Test
  void aBugOfTheProviderLeavesTheCallPossiblyBilled() {
    var broken = paid(FakeLanguageModel.failing(new IllegalStateException("bug")));

    assertThatThrownBy(() -> broken.generate(prompt("ü"))).hasMessage("bug");
    assertThat(budget.spend().unanswered()).isEqualTo(1);
  }

  @Test
  void whatTheServerDidNotCountStaysBookedAtItsDearest() {
    LanguageModel uncounted = paid(new Uncounted());

    uncounted.generate(prompt("ü"));
    assertThat(books.total()).isEqualTo(Money.usd("0.00146"));
    assertThat(budget.spend().possiblyBilled()).isEqualTo(Money.usd("0.00146"));
  }

  @Test
  void aFailureThatTheServerDidNotCountStaysBookedAtItsDearest() {
    var seen = new Usage(10, 0, 0, 0, true);
    var used = new AnswerFailureException("it only reasoned", Optional.of(seen));

    assertThatThrownBy(() -> paid(FakeLanguageModel.failing(used)).generate(prompt("ü")))
        .isSameAs(used);
    assertThat(books.total()).isEqualTo(Money.usd("0.00146"));
    assertThat(budget.spend().possiblyBilled()).isEqualTo(Money.usd("0.00146"));
  }

  @Test
  void aCallThatCannotBePaidForIsNotMade() {
    var model = FakeLanguageModel.always("yes");
    var poor = new Budget(Optional.of(Money.usd("0.001459")), Money.ZERO, books);

    assertThatThrownBy(() -> new PaidLanguageModel(spec(), model, poor).generate(prompt("ü")))
        .isInstanceOf(SpendLimitException.class);
    assertThat(model.prompts()).isEmpty();
    assertThat(books.booked).isEmpty();
  }

  private LanguageModel paid(LanguageModel model) {
    return new PaidLanguageModel(spec(), model, budget);
  }

  private static ModelSpec spec() {
    return new ModelSpec(
        "small", "fake", new Options(ModelKind.LANGUAGE_MODEL), PRICE, Optional.empty());
  }

  private static Optional<TokenLimits> limits(long input, long output) {
    return Optional.of(new TokenLimits(input, output));
  }

  private static Prompt prompt(String input, Passage... passages) {
    Task task = Examples.questionAnswering();
    return new Prompt(
        Optional.empty(),
        new Template("{{text}}"),
        List.of(),
        true,
        List.of(passages),
        task.labels(),
        Examples.question("q", input),
        task.answerFormat(),
        task.answerSchema());
  }

  private record Options(ModelKind kind) implements ModelOptions {
    @Override
    public Pace pace() {
      return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public Optional<TokenLimits> limits() {
      return Optional.of(new TokenLimits(100_000, 100));
    }
  }

  /** A server that says nothing of usage. */
  private static final class Uncounted implements LanguageModel {
    @Override
    public Generation generate(Prompt prompt) {
      return new Generation("yes", new Usage(2, 0, 0, 1, true), 0, Duration.ZERO);
    }

    @Override
    public String version() {
      return "uncounted";
    }

    @Override
    public void close() {}
  }
}
