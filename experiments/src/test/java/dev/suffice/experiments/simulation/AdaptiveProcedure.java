package dev.suffice.experiments.simulation;

import dev.suffice.api.strategy.Simplicity;
import dev.suffice.experiments.adapt.Contestant;
import dev.suffice.experiments.adapt.NextTurn;
import dev.suffice.experiments.simulation.Outcome.Verdict;
import dev.suffice.experiments.simulation.Scenario.Draw;
import dev.suffice.experiments.stats.Holm;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.stats.SequentialEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Adaptive evaluation with a look after every batch, by the policy of the product. */
final class AdaptiveProcedure implements Procedure {
  private final Scenario scenario;
  private final List<SequentialDesign> designs;

  AdaptiveProcedure(Scenario scenario) {
    this.scenario = scenario;
    this.designs =
        scenario.claims().stream()
            .map(
                claim ->
                    claim.design(Scenario.ALPHA, scenario.approaches(), scenario.claims().size()))
            .toList();
  }

  @Override
  public Outcome run(Draw draw) {
    return new Run(draw).outcome();
  }

  private final class Run {
    private final Draw draw;
    private final List<List<SequentialEvidence>> evidence = new ArrayList<>();
    private final Verdict[] verdicts = new Verdict[scenario.approaches()];
    private final Integer[] used = new Integer[scenario.approaches()];
    private final double[] pValues = new double[scenario.approaches()];
    private final Contestant[] contestants = new Contestant[scenario.approaches()];

    Run(Draw draw) {
      this.draw = draw;
      Arrays.fill(verdicts, Verdict.OPEN);
      Arrays.fill(used, 0);
      for (int approach = 0; approach < verdicts.length; approach++) {
        evidence.add(designs.stream().map(SequentialDesign::begin).toList());
        look(approach);
      }
    }

    Outcome outcome() {
      judge();
      Optional<Contestant> next = next();
      while (next.isPresent()) {
        ask(Integer.parseInt(next.get().approach()));
        judge();
        next = next();
      }
      return new Outcome(List.of(verdicts), List.of(used));
    }

    private Optional<Contestant> next() {
      var open = new ArrayList<Contestant>();
      for (int approach = 0; approach < verdicts.length; approach++) {
        if (verdicts[approach] == Verdict.ADEQUATE) {
          break;
        }
        if (verdicts[approach] == Verdict.OPEN && used[approach] < scenario.units()) {
          open.add(contestants[approach]);
        }
      }
      return NextTurn.of(open, OptionalDouble.empty());
    }

    private Contestant contestant(int approach) {
      double price = scenario.prices().get(approach);
      return new Contestant(
          String.valueOf(approach),
          price,
          new Simplicity(Simplicity.Form.PROMPTING, 0),
          scenario.units() - used[approach],
          need(approach),
          price,
          0);
    }

    /** Until all claims are certified, or one is refuted. */
    private OptionalLong need(int approach) {
      List<SequentialEvidence> claims = evidence.get(approach);
      long certify =
          claims.stream()
              .mapToLong(
                  claim ->
                      claim
                          .plausibleNeedToCertify(scenario.certifyLevel())
                          .orElse(Long.MAX_VALUE / 1000))
              .max()
              .orElse(0);
      long refute =
          claims.stream()
              .flatMapToLong(claim -> claim.plausibleNeedToRefute(scenario.refuteLevel()).stream())
              .min()
              .orElse(Long.MAX_VALUE);
      long perClaim = Math.min(certify, refute);
      return OptionalLong.of(perClaim * claims.size() / overlap());
    }

    /** Claims that each unit counts for. */
    private long overlap() {
      long all = scenario.claims().stream().mapToLong(SimulatedClaim::available).sum();
      return Math.max(1, all / scenario.units());
    }

    private void ask(int approach) {
      int end = Math.min(used[approach] + NextTurn.batch(scenario.units()), scenario.units());
      for (int unit = used[approach]; unit < end; unit++) {
        for (int claim = 0; claim < designs.size(); claim++) {
          draw.value(approach, claim, unit).ifPresent(evidence.get(approach).get(claim)::add);
        }
      }
      used[approach] = end;
      look(approach);
    }

    private void look(int approach) {
      pValues[approach] =
          evidence.get(approach).stream()
              .mapToDouble(SequentialEvidence::certificationP)
              .max()
              .orElse(1);
      if (used[approach] < scenario.units()) {
        contestants[approach] = contestant(approach);
      }
      if (isRefuted(approach)) {
        verdicts[approach] = Verdict.INADEQUATE;
      }
    }

    private void judge() {
      BitSet certified = Holm.rejected(pValues, Scenario.ALPHA);
      for (int approach = 0; approach < verdicts.length; approach++) {
        if (verdicts[approach] == Verdict.OPEN && certified.get(approach)) {
          verdicts[approach] = Verdict.ADEQUATE;
        }
      }
    }

    private boolean isRefuted(int approach) {
      return evidence.get(approach).stream()
          .anyMatch(claim -> claim.refutationP() <= scenario.refuteLevel());
    }
  }
}
