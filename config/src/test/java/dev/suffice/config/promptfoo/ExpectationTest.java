package dev.suffice.config.promptfoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Paris | {\"type\":\"equals\",\"value\":\"Paris\"}",
        "note: it rains | {\"type\":\"equals\",\"value\":\"note: it rains\"}",
        "contains: Paris | {\"type\":\"contains\",\"value\":\"Paris\"}",
        "not-icontains:sorry | {\"type\":\"not-icontains\",\"value\":\"sorry\"}",
        "levenshtein(2): Paris | {\"type\":\"levenshtein\",\"threshold\":2,\"value\":\"Paris\"}",
        "is-json | {\"type\":\"is-json\"}",
        "contains-any: a, \"b, c\" ,d | {\"type\":\"contains-any\",\"value\":[\"a\",\"b, c\",\"d\"]}",
        "grade: is polite | {\"type\":\"llm-rubric\",\"value\":\"is polite\"}",
        "fn:output.length | {\"type\":\"javascript\",\"value\":\"output.length\"}",
        "file://score.py | {\"type\":\"javascript\",\"value\":\"file://score.py\"}"
      })
  void aCellIsReadAsTheAssertionItStandsFor(String cell, String assertion) {
    assertThat(Expectation.read(cell).toString()).isEqualTo(assertion);
  }

  @Test
  void anItemOfAListMayBeLongAndInQuotes() {
    String item = "a, \"\"b".repeat(20_000);
    assertThat(Expectation.list("\"" + item + "\", c").get(0).asText())
        .isEqualTo(item.replace("\"\"", "\""));
  }
}
