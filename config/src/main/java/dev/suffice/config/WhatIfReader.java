package dev.suffice.config;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.result.WhatIf;
import dev.suffice.config.document.Overrides;
import dev.suffice.config.document.Problems;
import dev.suffice.config.section.MovedRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings to decide by again: {@code requests-per-month=20000}, {@code horizon-months=24},
 * {@code prices=mid}, or one of the requirements with another threshold.
 */
public final class WhatIfReader {
  private static final Pattern SETTING = Pattern.compile("([a-z][a-z-]*) *=(?!=) *(.*)");
  private static final String REQUESTS = "requests-per-month";
  private static final String HORIZON = "horizon-months";
  private static final String PRICES = "prices";
  private static final List<String> NAMES = List.of(REQUESTS, HORIZON, PRICES);

  private final List<String> prices;
  private final Problems problems = new Problems();
  private WhatIf settings;

  private WhatIfReader(Experiment experiment, List<String> prices) {
    this.settings = WhatIf.of(experiment);
    this.prices = prices;
  }

  /**
   * The settings of an experiment with some of them changed, one after the other.
   *
   * @param prices the names that {@code prices} may have
   * @throws InvalidExperimentException with everything that is wrong
   */
  public static WhatIf read(Experiment experiment, List<String> changes, List<String> prices) {
    var reader = new WhatIfReader(experiment, prices);
    changes.forEach(reader::change);
    reader.problems.throwIfAny();
    return reader.settings;
  }

  private void change(String change) {
    Matcher setting = SETTING.matcher(change.strip());
    try {
      if (setting.matches()) {
        set(setting.group(1), setting.group(2));
      } else {
        move(change);
      }
    } catch (IllegalArgumentException wrong) {
      problem(change, "'%s' cannot be set.".formatted(change), wrong.getMessage());
    }
  }

  private void set(String name, String value) {
    Workload now = settings.workload();
    switch (name) {
      case REQUESTS -> settings = settings.with(now.withRequestsPerMonth(whole(value)));
      case HORIZON ->
          settings = settings.with(now.withHorizonMonths(Math.toIntExact(whole(value))));
      case PRICES -> {
        if (!prices.contains(value)) {
          throw new IllegalArgumentException(Suggestion.remedy(value, prices));
        }
        settings = settings.withPrices(value);
      }
      default ->
          problem(
              name,
              "There is no setting '%s'.".formatted(name),
              Suggestion.near(name, NAMES).isPresent()
                  ? Suggestion.remedy(name, NAMES)
                  : Suggestion.remedy(name, NAMES) + requirements());
    }
  }

  private static long whole(String value) {
    if (!value.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("Write a whole number, for example 20000.");
    }
    return Long.parseLong(value);
  }

  private void move(String line) {
    Optional<List<Requirement>> moved = MovedRequirement.among(settings.requirements(), line);
    if (moved.isPresent()) {
      settings = new WhatIf(settings.workload(), settings.prices(), moved.get());
    } else {
      problem(
          line,
          "'%s' is none of the run's requirements with another threshold.".formatted(line),
          "Settings are %s.".formatted(String.join(", ", NAMES)) + requirements());
    }
  }

  private String requirements() {
    var texts = new ArrayList<String>();
    settings.requirements().forEach(requirement -> texts.add("`" + requirement.text() + "`"));
    return texts.isEmpty()
        ? " The run has no requirements."
        : " The requirements are %s.".formatted(String.join(", ", texts));
  }

  private void problem(String path, String message, String remedy) {
    problems.add(Overrides.LOCATION, path, message, remedy);
  }
}
