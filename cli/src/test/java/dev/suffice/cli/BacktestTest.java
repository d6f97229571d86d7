package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment with a good model, into which a bad one and a cheap one are dropped. */
class BacktestTest {
  private static final String GOOD = "Name the queue";

  private final Terminal terminal = Terminal.real();
  private PromptVendor good;
  private PromptVendor bad;
  private String file;

  @TempDir private Path folder;

  @BeforeEach
  void begin() throws IOException {
    good = new PromptVendor(GOOD);
    bad = new PromptVendor("something that nobody asks");
    file = experiment("");
  }

  @AfterEach
  void end() {
    good.close();
    bad.close();
  }

  @Test
  void eachModelIsRunInThePlaceOfTheOneAndHeldAgainstWhatIs() throws IOException {
    assertThat(terminal.type("run", file, "-q")).isZero();

    assertThat(backtest("--models", "cheap,bad")).isZero();

    assertThat(terminal.out())
        .containsPattern("small +zero-shot")
        .containsPattern("cheap +zero-shot")
        .containsPattern("bad +none adequate")
        .contains("With cheap for small")
        .contains("The decision stays: `zero-shot`.")
        .contains("With bad for small")
        .contains("The decision changes from `zero-shot` to none adequate.");
    assertThat(bad.calls()).isPositive();

    int asked = good.calls() + bad.calls();
    assertThat(backtest("--models", "cheap,bad", "--json")).isZero();
    assertThat(good.calls() + bad.calls())
        .as("what is stored is not asked again; all three share the error rate now")
        .isLessThan(asked + 40);
    JsonNode json = new ObjectMapper().readTree(terminal.out());
    assertThat(json.at("/0/model").asText()).isEqualTo("cheap");
    assertThat(json.at("/0/comparison/sameDecision").asBoolean()).isTrue();
    assertThat(json.at("/1/comparison/sameDecision").asBoolean()).isFalse();
  }

  @Test
  void backtestsAreListedButDecideNothing() {
    assertThat(terminal.type("run", file, "-q")).isZero();
    assertThat(backtest("--models", "bad")).isZero();

    assertThat(terminal.type("runs", file)).isZero();
    assertThat(terminal.out()).contains("routing (backtest: bad for small)");
    assertThat(terminal.type("history", file)).isZero();
    assertThat(terminal.out()).contains("zero-shot").doesNotContain("none adequate");
    assertThat(terminal.type("show", file)).isZero();
    assertThat(terminal.out()).contains("`zero-shot` is the cheapest adequate approach");
  }

  @Test
  void whatMayCostMuchIsAskedAboutInSum() throws IOException {
    file = experiment("000000");
    assertThat(terminal.type("run", file, "-q", "--yes")).isZero();
    int asked = good.calls();

    assertThat(terminal.type("backtest", file, "-q", "--replace", "small", "--models", "cheap"))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("nobody is here to agree");
    assertThat(good.calls()).isEqualTo(asked);
  }

  @Test
  void theLimitOnMoneyHoldsForAllModelsTogether() {
    assertThat(terminal.type("run", file, "-q")).isZero();

    // a hundred answers of one cost 0.0102 USD
    assertThat(
            backtest(
                "--models", "cheap,bad",
                "--set", "evaluation.mode=fixed",
                "--set", "limits.spend=0.015 USD"))
        .isEqualTo(5);

    assertThat(terminal.out()).contains("With cheap for small").doesNotContain("With bad");
    assertThat(terminal.err())
        .contains("Stopped before `bad` was done: spend limit of")
        .contains("The models before it took $0.010 of the file's limit.");
    assertThat(bad.calls()).isBetween(1, 48);
  }

  @Test
  void whatIsNotThereIsRefusedBeforeAnythingIsAsked() {
    assertThat(backtest("--models", "cheap")).isEqualTo(2);
    assertThat(terminal.err()).contains("Run it first: suffice run");
    assertThat(terminal.type("run", file, "-q")).isZero();
    int asked = good.calls();

    assertThat(backtest("--models", "cheep")).isEqualTo(2);
    assertThat(terminal.err()).contains("no model 'cheep'").contains("cheap");
    assertThat(backtest("--models", "small")).isEqualTo(2);
    assertThat(backtest("--models", "cheap,nobody:large")).isEqualTo(2);
    assertThat(terminal.type("backtest", file, "--models", "cheap")).isEqualTo(2);
    assertThat(terminal.err()).contains("--replace");
    assertThat(good.calls()).isEqualTo(asked);
  }

  private int backtest(String... more) {
    String[] words = new String[more.length + 5];
    String[] first = {"backtest", file, "--quiet", "--replace", "small"};
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return terminal.type(words);
  }

  /**
   * Writes the experiment.
   *
   * @param zeros what makes every price so much higher
   */
  private String experiment(String zeros) throws IOException {
    Messages.write(folder, 100);
    return Files.writeString(
            folder.resolve("routing.yaml"),
            """
            experiment: routing
            task:
              {kind: classification, input: message, expected: queue, labels: [a, b],
               instructions: "%s of this: {{message}}"}
            data: {file: data.csv, split: {train: 0%%, test: 100%%}}
            models:
              small: %s
              cheap: %s
              bad: %s
            approaches:
              - {id: zero-shot, strategy: prompting, model: small}
            metrics: [accuracy]
            adequate: {require: [accuracy >= 0.9]}
            """
                .formatted(
                    GOOD,
                    model(good, "m-1", "9" + zeros),
                    model(good, "m-2", "1" + zeros),
                    model(bad, "m-3", "1" + zeros)))
        .toString();
  }

  private static String model(PromptVendor vendor, String model, String price) {
    return """
        {provider: openai, base-url: "%s", model: %s, max-output-tokens: 9,
            price: {input: %s USD per million, output: 1 USD per million}}"""
        .formatted(vendor.address(), model, price);
  }
}
