package dev.suffice.reports.text;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requirements as people write them: {@code accuracy ≥ 72 %} for {@code accuracy >= 0.72}. What is
 * not understood stays as it is written.
 */
public final class RequirementText {
  private static final Pattern COMPARISON =
      Pattern.compile("(\\S+(?: \\S+)*?) (>=|<=) (\\S+)( ?%)?(.*)", Pattern.DOTALL);
  private static final Pattern SHARE =
      Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,15})?|\\.[0-9]{1,15}");

  private RequirementText() {}

  public static String of(Requirement requirement) {
    return of(requirement.text(), requirement instanceof Requirement.Score);
  }

  public static String of(RequirementResult result) {
    return of(result.text(), result.unit() == Unit.SHARE);
  }

  private static String of(String text, boolean isShare) {
    Matcher parts = COMPARISON.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    String sign = parts.group(2).equals(">=") ? " ≥\u00a0" : " ≤\u00a0";
    String threshold = parts.group(3) + (parts.group(4) == null ? "" : parts.group(4));
    return parts.group(1)
        + sign
        + (isShare ? percentage(threshold) : VisibleText.unbroken(threshold))
        + VisibleText.unbroken(parts.group(5));
  }

  /** A threshold, written as a share or as a percentage, as a percentage with all its digits. */
  private static String percentage(String threshold) {
    boolean inHundredths = threshold.endsWith("%");
    String number =
        inHundredths ? threshold.substring(0, threshold.length() - 1).strip() : threshold;
    if (!SHARE.matcher(number).matches()) {
      return threshold;
    }
    BigDecimal share = new BigDecimal(number);
    return Figures.level(inHundredths ? share.movePointLeft(2) : share);
  }
}
