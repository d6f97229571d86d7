package dev.suffice.providers.embedded.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pays £1,250.00 now | 1250",
        "pays 1.250,50 EUR | 1250.5",
        "pays 1 505,00 EUR | 1505",
        "40 bags | 40",
        "7x please | 7",
        "1.148 sacks | 1148",
        "0.65 each | 0.65",
        "a dozen | 12",
        "twenty four tubs | 24",
        "Thirty-one tubs | 31",
        "number 4500013377 | 4500013377"
      })
  void numbersAreReadInEveryNotation(String text, String value) {
    assertThat(values(Form.NUMBER, text)).containsExactly(value);
  }

  @Test
  void digitsInsideAWordAreNoNumber() {
    assertThat(values(Form.NUMBER, "R2D2 and 25kg and PB2207")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 2026-03-12 | 2026-03-12",
        "on 12.3.2026, early | 2026-03-12",
        "by 12/03/26 please | 2026-03-12",
        "by 12/03 please | --03-12",
        "Friday 3 April | --04-03",
        "the 3rd of April 2026 | 2026-04-03",
        "at 1. December 2026 | 2026-12-01",
        "July the tenth | --07-10",
        "the twenty-sixth of June | --06-26",
        "on Sept 29th, 2026 | 2026-09-29",
        "29 Feb | --02-29"
      })
  void daysAreReadInEveryNotation(String text, String value) {
    assertThat(values(Form.DAY, text)).containsExactly(value);
  }

  @Test
  void daysThatDoNotExistAndPartsOfCodesAreNone() {
    assertThat(values(Form.DAY, "31/02/2026, 30 Feb, 29.2.2026, PB/12/03, 12/2026, in May"))
        .isEmpty();
  }

  @Test
  void aNumberInsideADayIsNoNumber() {
    assertThat(values(Form.NUMBER, "12 bags on 14 April 2026")).containsExactly("12");
  }

  @Test
  void phrasesEndAtPunctuationAndNeverBeginOrEndWithAJoiningWord() {
    assertThat(values(Form.PHRASE, "of rye flour, for Tea at Tilly's"))
        .containsExactly("rye", "rye flour", "flour", "Tea", "Tea at Tilly's", "Tilly's");
  }

  @Test
  void codesAreWords() {
    assertThat(values(Form.PHRASE, "order PB-2207, HTC/ORD/5518."))
        .contains("PB-2207", "HTC/ORD/5518");
  }

  @Test
  void mentionsAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(values(Form.NUMBER, "SIX tubs")).containsExactly("6");
      assertThat(values(Form.DAY, "FIFTH OF APRIL")).containsExactly("--04-05");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hostileTextsAreReadInTime() {
    assertThat(Mentions.in("1.111".repeat(5_000) + " a".repeat(5_000))).isNotNull();
  }

  private static List<String> values(Form form, String text) {
    return Mentions.in(text).stream()
        .filter(mention -> mention.form() == form)
        .map(Mention::value)
        .toList();
  }
}
