package dev.suffice.config.section;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.Cost;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Requirement.LatencyQuantile;
import dev.suffice.api.experiment.Requirement.MeanLatency;
import dev.suffice.api.experiment.Requirement.NonInferiority;
import dev.suffice.api.experiment.Requirement.Score;
import dev.suffice.api.metric.Metric;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Written;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands one line of {@code adequate: require:}. */
public final class RequirementParser {
  private static final String NAME = "[a-z0-9][a-z0-9._-]*";
  private static final String NUMBER = Quantities.NUMBER;
  private static final String SHARE = NUMBER + " ?%?";

  /** The shape of a line, for editors. */
  static final String SCHEMA_PATTERN =
      "^ *(?:%1$s *[<>]= *%2$s(?: on every [^ ]+)?|%1$s within %2$s of %1$s|".formatted(NAME, SHARE)
          + "(?:latency p%1$s|mean latency) *<= *%1$s ?(?:ms|s|min|h)|".formatted(NUMBER)
          + "(?:cost per request|cost per month|total cost) *<= *%s ?USD) *$".formatted(NUMBER);

  static final String EXAMPLES =
      "Write a line such as `accuracy >= 0.90`, `accuracy >= 75%% on every channel`,"
              .replace("%%", "%")
          + " `latency p95 <= 800 ms`, `mean latency <= 300 ms`, `cost per request <= 0.002 USD`,"
          + " `cost per month <= 300 USD`, `total cost <= 5000 USD` or"
          + " `accuracy within 0.03 of an-approach`.";
  private static final Pattern COMPARISON = Pattern.compile("(.+?) ?([<>=≤≥!]+) ?(.+)");
  private static final Pattern WITHIN = Pattern.compile("(\\S+) within (\\S+(?: ?%)?) of (\\S+)");
  private static final Pattern THRESHOLD = Pattern.compile("(.+?)(?: on every (\\S+))?");
  private static final Pattern ONE_SLICE =
      Pattern.compile("(\\S+(?: ?%)?) on (?:(?:every|each|all|any|the) )?(\\S+).*");
  private static final Pattern QUANTILE = Pattern.compile("latency p(" + NUMBER + ")");
  private static final Map<String, CostBasis> COSTS =
      Map.of(
          "cost per request", CostBasis.PER_REQUEST,
          "cost per month", CostBasis.PER_MONTH,
          "total cost", CostBasis.TOTAL);

  private final Metrics metrics;
  private final Optional<Set<String>> slices;
  private final Set<String> approaches;
  private final boolean canWait;

  /**
   * @param slices the task's slice fields; absent: not known because the task is wrong
   * @param approaches every id of the file
   * @param canWait whether answers may come a day later, so that latency means nothing
   */
  public RequirementParser(
      Metrics metrics, Optional<Set<String>> slices, Set<String> approaches, boolean canWait) {
    this.metrics = metrics;
    this.slices = slices;
    this.approaches = Set.copyOf(approaches);
    this.canWait = canWait;
  }

  /** The requirement; empty after a problem. */
  Optional<Requirement> parse(Written line, Reading reading) {
    String text = line.text().strip().replaceAll("\\s+", " ");
    try {
      return Optional.of(parse(text));
    } catch (NotARequirementException wrong) {
      String quoted = "'%s': %s".formatted(text, wrong.getMessage());
      reading.problem(line.location(), line.path(), quoted, wrong.remedy());
    } catch (IllegalArgumentException refused) {
      String message = "'%s' cannot be required.".formatted(text);
      reading.problem(line.location(), line.path(), message, refused.getMessage() + ".");
    }
    return Optional.empty();
  }

  private Requirement parse(String text) {
    Matcher within = WITHIN.matcher(text);
    if (within.matches()) {
      return nonInferiority(text, within);
    }
    Matcher comparison = COMPARISON.matcher(text);
    if (!comparison.matches()) {
      throw new NotARequirementException("this is not a requirement.", EXAMPLES);
    }
    String subject = comparison.group(1);
    String operator = comparison.group(2);
    String tidy = "%s %s %s".formatted(subject, operator, comparison.group(3));
    if (!operator.equals(">=") && !operator.equals("<=")) {
      throw new NotARequirementException(
          "the comparison '%s' is not known.".formatted(operator), "Write >= or <=.");
    }
    Bound bound = operator.equals(">=") ? Bound.AT_LEAST : Bound.AT_MOST;
    if (COSTS.containsKey(subject)) {
      return new Cost(
          tidy, COSTS.get(subject), Quantities.cost(subject, bound, comparison.group(3)));
    }
    Matcher quantile = QUANTILE.matcher(subject);
    if (quantile.matches()) {
      double share = new BigDecimal(quantile.group(1)).movePointLeft(2).doubleValue();
      return new LatencyQuantile(tidy, share, latency(subject, bound, comparison.group(3)));
    }
    if (subject.equals("mean latency")) {
      return new MeanLatency(tidy, latency(subject, bound, comparison.group(3)));
    }
    return score(tidy, subject, bound, comparison.group(3));
  }

  private Score score(String text, String name, Bound bound, String rest) {
    Optional<Metric> metric = metric(name);
    Matcher parts = THRESHOLD.matcher(rest);
    if (!parts.matches()) {
      throw new NotARequirementException("this is not a requirement.", EXAMPLES);
    }
    refuseOneSlice(parts.group(1));
    double threshold = Quantities.share(parts.group(1));
    metric.ifPresent(found -> Attainable.check(name, found.direction(), bound, threshold));
    Optional<String> onEvery = Optional.ofNullable(parts.group(2));
    onEvery.ifPresent(this::requireSlice);
    return new Score(text, name, bound, threshold, onEvery);
  }

  private NonInferiority nonInferiority(String text, Matcher parts) {
    metric(parts.group(1));
    String reference = parts.group(3);
    if (!approaches.contains(reference)) {
      throw new NotARequirementException(
          "there is no approach '%s' to compare with.".formatted(reference),
          Suggestion.remedy(reference, approaches));
    }
    double margin = Quantities.share(parts.group(2));
    return new NonInferiority(text, parts.group(1), margin, reference);
  }

  /** The metric; empty when it is declared but has problems of its own. */
  private Optional<Metric> metric(String name) {
    if (!metrics.names().contains(name) && metrics.installed().contains(name)) {
      throw new NotARequirementException(
          "'%s' is not under `metrics:`.".formatted(name), "Add %s to `metrics:`.".formatted(name));
    }
    if (!metrics.names().contains(name)) {
      throw new NotARequirementException(
          "there is no metric '%s'.".formatted(name), UnknownMetric.remedy(name, metrics));
    }
    return metrics.find(name);
  }

  private static void refuseOneSlice(String threshold) {
    Matcher slice = ONE_SLICE.matcher(threshold);
    if (slice.matches()) {
      throw new NotARequirementException(
          "one slice alone cannot be required.",
          "Write `%s on every %s`.".formatted(slice.group(1), slice.group(2)));
    }
  }

  private void requireSlice(String field) {
    if (slices.isPresent() && !slices.get().contains(field)) {
      throw new NotARequirementException(
          "'%s' is not under task.slices.".formatted(field),
          slices.get().isEmpty()
              ? "Add `slices: [%s]` to the task.".formatted(field)
              : Suggestion.remedy(field, slices.get()));
    }
  }

  private Duration latency(String subject, Bound bound, String text) {
    if (canWait) {
      throw new NotARequirementException(
          "latency says nothing when answers can wait a day.",
          "Remove the line, or write `can-wait: false` under workload.");
    }
    return Quantities.latency(subject, bound, text);
  }
}
