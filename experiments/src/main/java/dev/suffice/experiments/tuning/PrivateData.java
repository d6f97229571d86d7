package dev.suffice.experiments.tuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds in texts what looks like a secret or like personal data. It knows forms only: names and
 * addresses are not found, and a number may be found that is none. Says where, never what.
 */
public enum PrivateData {
  PRIVATE_KEY("a private key", "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"),
  API_KEY(
      "an API key or a token",
      "\\bsk-[A-Za-z0-9_-]{20,}|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}"
          + "|\\bAIza[0-9A-Za-z_-]{35}|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
          + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
  E_MAIL("an e-mail address", "[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,63}"),
  BANK_ACCOUNT(
      "a bank account (IBAN)", "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b"),
  CARD("a payment card", "(?<![\\d.,])\\d(?:[ -]?\\d){12,18}(?![\\d.,])"),
  PHONE("a telephone number", "(?<![\\w+])\\+\\d[\\d ()/-]{7,18}\\d");

  private static final int TEN = 10;
  private static final int NINE = 9;

  private final String what;
  private final Pattern form;

  PrivateData(String what, String form) {
    this.what = what;
    this.form = Pattern.compile(form);
  }

  /**
   * In which of the texts each kind stands, by its words; kinds that stand nowhere are left out.
   */
  public static Map<String, List<Integer>> in(List<String> texts) {
    var found = new LinkedHashMap<String, List<Integer>>();
    for (PrivateData kind : values()) {
      List<Integer> places =
          IntStream.range(0, texts.size())
              .filter(place -> kind.isIn(texts.get(place)))
              .boxed()
              .toList();
      Optional.of(places).filter(any -> !any.isEmpty()).ifPresent(any -> found.put(kind.what, any));
    }
    return found;
  }

  private boolean isIn(String text) {
    String searched = this == CARD ? BANK_ACCOUNT.form.matcher(text).replaceAll(" ") : text;
    Matcher matcher = form.matcher(searched);
    while (matcher.find()) {
      if (this != CARD || hasCheckDigit(matcher.group())) {
        return true;
      }
    }
    return false;
  }

  /** The check of ISO/IEC 7812-1, annex B, that every card number passes, and one in ten others. */
  private static boolean hasCheckDigit(String number) {
    String digits = number.replaceAll("\\D", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), TEN);
      int doubled = 2 * digit > NINE ? 2 * digit - NINE : 2 * digit;
      sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % TEN == 0;
  }
}
