package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.KeyedOptions;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Reranker;
import dev.suffice.api.model.Reranking;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rerankers of vendors against a server on this machine, with answers in the vendors' form. */
class HostedRerankerTest {
  private static final List<String> TEXTS =
      List.of("Carson City is in Nevada.", "Saipan is in the Pacific.", "Washington, D.C.");

  private final Loopback server = new Loopback(asked -> Reply.json(500, "{}"));

  /**
   * A vendor.
   *
   * @param answer an example from its documentation, with places and scores of ours
   * @param units what that bills
   */
  private record Case(
      String name,
      BiFunction<Optional<String>, Optional<Secret>, RerankerOptions> options,
      String answer,
      long units) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> vendors() {
    return Stream.of(
        new Case(
            "cohere",
            (url, key) -> new CohereOptions("rerank-v3.5", url, key),
            """
            {"results": [{"index": 2, "relevance_score": 0.999071},
              {"index": 0, "relevance_score": 0.32713068}, {"index": 1, "relevance_score": 0.1867867}],
             "id": "07734bd2-2473-4f07-94e1-0d9f0e6843cf",
             "meta": {"api_version": {"version": "2", "is_experimental": false},
              "billed_units": {"search_units": 1}}}
            """,
            1),
        new Case(
            "jina",
            (url, key) -> new JinaOptions("jina-reranker-v2-base-multilingual", url, key),
            """
            {"model": "jina-reranker-v2-base-multilingual",
             "usage": {"prompt_tokens": 815, "completion_tokens": 0, "total_tokens": 815},
             "results": [{"index": 2, "relevance_score": 0.999071},
              {"index": 0, "relevance_score": 0.32713068}, {"index": 1, "relevance_score": 0.1867867}]}
            """,
            815),
        new Case(
            "voyage",
            (url, key) -> new VoyageOptions("rerank-2.5", url, key),
            """
            {"object": "list", "model": "rerank-2.5", "usage": {"total_tokens": 26},
             "data": [{"relevance_score": 0.999071, "index": 2},
              {"relevance_score": 0.32713068, "index": 0}, {"relevance_score": 0.1867867, "index": 1}]}
            """,
            26));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void scoresStandInTheOrderOfTheTextsAndWhatIsBilledIsCounted(Case vendor) {
    server.answer(asked -> Reply.json(200, vendor.answer()));
    Reranking ranking = rank(vendor);

    assertThat(ranking.scores()).containsExactly(0.32713068, 0.1867867, 0.999071);
    assertThat(ranking.usage()).isEqualTo(Usage.of(vendor.units(), 0));
    assertThat(ranking.serviceTime()).isPositive();
    Loopback.Asked asked = server.asked().get(0);
    assertThat(asked.path()).isEqualTo("/v9/rerank");
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer " + HostedChatContract.CANARY);
    assertThat(asked.body().path("query").asText()).isEqualTo("What is the capital?");
    assertThat(texts(asked.body())).containsExactlyElementsOf(TEXTS);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void ofAnAnswerWithoutAllScoresNothingIsUsedAndTheBillIsKept(Case vendor) {
    server.answer(
        asked -> Reply.json(200, vendor.answer().replace("\"index\": 1", "\"index\": 3")));

    assertThatThrownBy(() -> rank(vendor))
        .isInstanceOfSatisfying(
            ModelFaultException.class,
            fault -> assertThat(fault.usage()).contains(Usage.of(vendor.units(), 0)))
        .hasMessageContaining("without a score for each of 3 texts");
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void whatNobodyCountsIsEstimated(Case vendor) {
    server.answer(
        asked -> Reply.json(200, vendor.answer().replace("_tokens", "").replace("_units", "")));

    assertThat(rank(vendor).usage().estimated()).isTrue();
    assertThat(rank(vendor).usage().inputTokens())
        .isBetween(1L, vendor.name().equals("cohere") ? 1L : 60L);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void faultsAreToldAsThoseOfOtherModelsAndTheKeyIsNotShown(Case vendor) {
    server.answer(asked -> Reply.json(401, "{\"detail\": \"" + HostedChatContract.CANARY + "\"}"));
    assertThatThrownBy(() -> rank(vendor))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("401")
        .hasMessageNotContaining("canary");
    server.answer(asked -> Reply.json(200, "[]"));
    assertThatThrownBy(() -> rank(vendor)).isNotInstanceOf(AnswerFailureException.class);
    assertThat(server.asked()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void optionsSayWhatTheyAre(Case vendor) {
    RerankerOptions own = vendor.options().apply(Optional.empty(), Optional.empty());

    assertThat(own.kind()).isEqualTo(ModelKind.RERANKER);
    assertThat(own.limits()).isPresent();
    assertThat(own.missingKey()).isPresent();
    assertThat(((KeyedOptions) own).withKey(new Secret("k")).missingKey()).isEmpty();
    assertThat(vendor.options().apply(Optional.of("http://here/v1"), Optional.empty()).missingKey())
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vendor.options().apply(Optional.of("ftp:x"), Optional.empty()))
        .withMessageStartingWith("base-url: ");
  }

  private Reranking rank(Case vendor) {
    RerankerOptions options =
        vendor
            .options()
            .apply(
                Optional.of(server.address() + "/v9/"),
                Optional.of(new Secret(HostedChatContract.CANARY)));
    try (Reranker reranker =
        (Reranker) Providers.create(vendor.name(), options, HostedChatContract.PATIENT)) {
      return reranker.rank("What is the capital?", TEXTS);
    }
  }

  private static List<String> texts(JsonNode body) {
    return StreamSupport.stream(body.path("documents").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
