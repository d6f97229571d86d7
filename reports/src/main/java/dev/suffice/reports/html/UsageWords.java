package dev.suffice.reports.html;

import dev.suffice.api.model.Usage;
import dev.suffice.reports.cost.ModelUsage;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a model's calls in words: {@code 2,000 in (600 cached), 90 out (40 reasoning)}. */
final class UsageWords {
  private UsageWords() {}

  static String of(ModelUsage used) {
    if (used.calls() == 0) {
      return Figures.NONE;
    }
    Usage usage = used.usage();
    List<String> parts = new ArrayList<>();
    if (usage.cachedInputTokens() > 0) {
      parts.add(Figures.count(usage.cachedInputTokens()) + " cached");
    }
    if (usage.cacheWriteTokens() > 0) {
      parts.add(Figures.count(usage.cacheWriteTokens()) + " written to a cache");
    }
    String in = Figures.count(usage.allInputTokens()) + " in" + inBrackets(parts);
    List<String> share = new ArrayList<>();
    usage.reasoningTokens().ifPresent(tokens -> share.add(Figures.count(tokens) + " reasoning"));
    String out = Figures.count(usage.outputTokens()) + " out" + inBrackets(share);
    return in + ", " + out + (usage.estimated() ? "; in part estimated" : "");
  }

  private static String inBrackets(List<String> parts) {
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }
}
