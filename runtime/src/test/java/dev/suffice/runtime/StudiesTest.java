package dev.suffice.runtime;

import static dev.suffice.api.result.RecommendationVerdict.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published tables under {@code config/examples/studies}; the papers' own words are beside. */
class StudiesTest {
  private static final Path STUDIES = Path.of("../config/examples/studies");

  @TempDir Path store;

  @ParameterizedTest
  @CsvSource({
    // Ovadia et al.: "RAG consistently outperforms" fine-tuning, and for facts that are new to the
    // model RAG alone is better than both together.
    "ovadia-current-events, ADEQUATE_FOUND, rag, true",
    // On questions that the model has met in its training, retrieval is best by a little, and the
    // model alone may suffice.
    "ovadia-prehistory, ADEQUATE_FOUND, base, true",
    "ovadia-anatomy, ADEQUATE_FOUND, rag, false",
    // Soudani et al.: the smallest model needs both; a larger one gains nothing from tuning.
    "soudani-popqa-stablelm2, ADEQUATE_FOUND, tuned-rag, true",
    "soudani-popqa-mistral, ADEQUATE_FOUND, rag, true",
    // A quarter of a point between the two: the table cannot tell whether the cheaper is as good.
    "soudani-popqa-llama3, ADEQUATE_FOUND, tuned-rag, false",
    // The tuned specialist suffices and is far cheaper than the better general model.
    "convfinqa, ADEQUATE_FOUND, finqanet, true",
  })
  void theAnswerAgreesWithThePaper(
      String study, RecommendationVerdict verdict, String approach, boolean certainlyCheapest)
      throws Exception {
    var recommendation = analysis(study).recommendation();
    assertThat(recommendation.verdict()).isEqualTo(verdict);
    assertThat(recommendation.approach()).contains(approach);
    assertThat(recommendation.certainlyCheapest()).isEqualTo(certainlyCheapest);
  }

  @Test
  void aHundredQuestionsDecideNothing() throws Exception {
    Analysis analysis = analysis("ovadia-college-chemistry");
    assertThat(analysis.recommendation().verdict()).isEqualTo(UNDECIDED);
    assertThat(analysis.approaches())
        .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.UNDECIDED));
  }

  @Test
  void fineTuningAloneIsRefutedWhereverRetrievalIsNeeded() throws Exception {
    assertThat(verdict("ovadia-current-events", "tuned")).isEqualTo(Verdict.INADEQUATE);
    assertThat(verdict("ovadia-current-events", "tuned-paraphrases")).isEqualTo(Verdict.INADEQUATE);
    assertThat(verdict("soudani-popqa-stablelm2", "tuned")).isEqualTo(Verdict.INADEQUATE);
    assertThat(verdict("soudani-popqa-stablelm2", "rag")).isEqualTo(Verdict.INADEQUATE);
    assertThat(verdict("soudani-popqa-mistral", "tuned")).isEqualTo(Verdict.INADEQUATE);
  }

  @Test
  void whatTheTableCannotSeparateIsNamed() throws Exception {
    var recommendation = analysis("soudani-popqa-llama3").recommendation();
    assertThat(recommendation.couldStillWin()).extracting(Contender::approach).contains("rag");
  }

  @Test
  void theModelTrainedOnFinanceIsRefutedAndTheGeneralOneAdequateButDearer() throws Exception {
    assertThat(verdict("convfinqa", "bloomberg-gpt")).isEqualTo(Verdict.INADEQUATE);
    assertThat(verdict("convfinqa", "gpt-4")).isEqualTo(Verdict.ADEQUATE);
  }

  @Test
  void aReportMadeAgainFromTheStoreSaysTheSame() throws Exception {
    var suffice = Suffice.create();
    var first = new Recorder(suffice, store).run(STUDIES.resolve("convfinqa.yaml"));
    var again = suffice.load(store, "latest");
    assertThat(again.analysis().recommendation()).isEqualTo(first.analysis().recommendation());
    assertThat(again.trials()).isEmpty();
    assertThat(suffice.reports().json(again))
        .contains("\"finqanet\"", "Published figures of 1,521");
  }

  private Verdict verdict(String study, String approach) throws Exception {
    return analysis(study).approach(approach).orElseThrow().verdict();
  }

  private Analysis analysis(String study) throws Exception {
    return new Recorder(Suffice.create(), store.resolve(study))
        .run(STUDIES.resolve(study + ".yaml"))
        .analysis();
  }
}
