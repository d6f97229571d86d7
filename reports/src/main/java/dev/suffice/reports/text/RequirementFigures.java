package dev.suffice.reports.text;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_UP;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The numbers of a requirement in words. Bounds are rounded outwards, so they stay bounds. */
public final class RequirementFigures {
  private final Unit unit;

  private RequirementFigures(RequirementResult requirement) {
    this.unit = requirement.unit();
  }

  public static String estimate(RequirementResult requirement) {
    if (requirement.estimate().isEmpty()) {
      return Figures.NONE;
    }
    return new RequirementFigures(requirement)
        .figure(requirement.estimate().getAsDouble(), HALF_UP);
  }

  public static String bounds(RequirementResult requirement) {
    RequirementFigures figures = new RequirementFigures(requirement);
    return requirement.bounds().map(figures::range).orElse(Figures.NONE);
  }

  public static String low(RequirementResult requirement) {
    RequirementFigures figures = new RequirementFigures(requirement);
    return requirement.bounds().map(b -> figures.figure(b.low(), FLOOR)).orElse(Figures.NONE);
  }

  public static String high(RequirementResult requirement) {
    RequirementFigures figures = new RequirementFigures(requirement);
    return requirement.bounds().map(b -> figures.figure(b.high(), CEILING)).orElse(Figures.NONE);
  }

  private String range(Interval bounds) {
    return figure(bounds.low(), FLOOR) + " to " + figure(bounds.high(), CEILING);
  }

  private String figure(double value, RoundingMode rounding) {
    return switch (unit) {
      case SHARE -> Figures.share(value, rounding);
      case DIFFERENCE -> Figures.points(value, rounding);
      case MILLISECONDS -> Figures.milliseconds(value, rounding);
      case USD ->
          Double.isFinite(value)
              ? Figures.money(new Money(new BigDecimal(value)), rounding)
              : Figures.infinite(value);
    };
  }
}
