package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With the real model, since what is tested is what its vectors make of texts. */
class FieldReadingTest {
  private static final Duration ONE_TEXT = Duration.ofNanos(FakeEncoder.NANOS_PER_TEXT);
  private static final String SCHEMA =
      """
      {"properties": {
        "order-number": {"type": "string"},
        "item": {"type": "string"},
        "quantity": {"type": "integer", "description": "how many bags"},
        "delivery-date": {"type": ["string", "null"], "format": "date",
          "description": "the day of delivery, in 2026"},
        "total": {"type": "number", "description": "the price to pay, in pounds"}}}""";
  private static final List<Demonstration> SHOWN =
      List.of(
          shown(
              "Order PB-2207: 40 bags of rye flour by 14 April, £612.00 in all.",
              """
              {"order-number": "PB-2207", "item": "rye flour", "quantity": 40,
               "delivery-date": "2026-04-14", "total": 612}"""),
          shown(
              "Order GC-118: 6 bags of caster sugar by 3 May, £87.50 in all.",
              """
              {"order-number": "GC-118", "item": "caster sugar", "quantity": 6,
               "delivery-date": "2026-05-03", "total": 87.5}"""));

  @Test
  void fieldsAreFilledByAnalogyWithTheDemonstrations() {
    assertThat(
            read(
                    Optional.of(SCHEMA),
                    SHOWN,
                    "Order HH-0931: 25 bags of wheat bran by 1 June, £1,084.00 in all.")
                .text())
        .isEqualTo(
            "{\"order-number\":\"HH-0931\",\"item\":\"wheat bran\",\"quantity\":25,"
                + "\"delivery-date\":\"2026-06-01\",\"total\":1084}");
  }

  @Test
  void whatATextDoesNotGiveIsLeftOutOrNull() {
    assertThat(read(Optional.of(SCHEMA), SHOWN, "Order HH-0931: 25 bags of wheat bran.").text())
        .contains("\"quantity\":25")
        .contains("\"delivery-date\":null")
        .doesNotContain("total");
  }

  @Test
  void withoutDemonstrationsTypesAndDescriptionsDecide() {
    assertThat(read(Optional.of(SCHEMA), List.of(), "Send 25 bags on 1 June 2026.").text())
        .contains("\"delivery-date\":\"2026-06-01\"")
        .contains("\"quantity\":25");
  }

  @Test
  void withoutASchemaTheDemonstrationsShowTheFields() {
    assertThat(read(Optional.empty(), SHOWN, "Order KH-44: 9 bags of rye flour.").text())
        .contains("\"order-number\":\"KH-44\"")
        .contains("\"quantity\":9");
  }

  @Test
  void withNothingToGoByTheAnswerIsAnEmptyObject() {
    assertThat(read(Optional.empty(), List.of(), "Send 25 bags.").text()).isEqualTo("{}");
    assertThat(read(Optional.of("{}"), SHOWN, "Send 25 bags.").text()).isEqualTo("{}");
    assertThat(read(Optional.of(SCHEMA), SHOWN, "").text()).isEqualTo("{\"delivery-date\":null}");
  }

  @Test
  void onlyWhatBelongsToThisQuestionIsCharged() {
    assertThat(scripted(true)).isEqualTo(ONE_TEXT);
    assertThat(scripted(false)).isEqualTo(ONE_TEXT.multipliedBy(3));
  }

  private static Duration scripted(boolean stable) {
    var encoder = new FakeEncoder();
    EngineLease lease = encoder.pool().lease(SentenceModel.ALL_MINILM_L6_V2);
    try (LanguageModel reader =
        new Reader(lease, "test", SentenceModel.ALL_MINILM_L6_V2.tuning(), encoder.clock())) {
      return reader.generate(prompt(Optional.of(SCHEMA), SHOWN, stable, "9 bags")).serviceTime();
    }
  }

  private static Generation read(
      Optional<String> schema, List<Demonstration> shown, String question) {
    try (LanguageModel reader =
        (LanguageModel)
            EmbeddedProvider.ofThisMachine()
                .create(new EmbeddedOptions("reader", Optional.empty()), Duration.ofSeconds(30))) {
      return reader.generate(prompt(schema, shown, true, question));
    }
  }

  private static Demonstration shown(String input, String answer) {
    return new Demonstration("t-" + input, input, Map.of(Examples.INPUT, input), answer);
  }

  private static Prompt prompt(
      Optional<String> schema, List<Demonstration> shown, boolean stable, String question) {
    return new Prompt(
        Optional.empty(),
        new Template("Extract."),
        shown,
        stable,
        List.of(),
        List.of(),
        Examples.question("q1", question),
        AnswerFormat.JSON,
        schema);
  }
}
