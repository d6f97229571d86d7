package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TestSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds every requirement on every approach to the test, at the levels of the error control. In an
 * adaptive evaluation by Holm's procedure: each approach certified leaves its share of the error
 * rate to the others. Kept up to date as trials come in: only what they touch is judged again. Not
 * safe for several threads.
 */
final class Verdicts {
  private final Experiment experiment;
  private final List<Claim> claims;
  private final Levels levels;
  private final Gatherings gatherings;
  private final boolean stepsDown;
  private final Objections objections;
  private final boolean briefly;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, Judged> known = new HashMap<>();

  /**
   * @param certified how many others were certified when it was judged
   */
  private record Judged(Assessment assessment, int certified) {
    boolean is(Verdict verdict) {
      return assessment.is(verdict);
    }
  }

  /**
   * @param exploration what was changed after answers had been seen
   * @param judges as far as people agree with them
   * @param briefly whether only the verdicts are wanted, without bounds and explanations
   */
  Verdicts(
      Experiment experiment,
      TestSet testSet,
      Exploration exploration,
      Judges judges,
      boolean briefly) {
    this.experiment = experiment;
    this.objections = new Objections(judges);
    this.claims = Claims.of(experiment, testSet);
    this.levels = Levels.of(experiment, claims.size(), exploration);
    Mode mode = experiment.evaluation().mode();
    this.gatherings = new Gatherings(Sampling.at(levels, experiment));
    this.stepsDown = mode == Mode.ADAPTIVE && !exploration.isMoved();
    this.briefly = briefly;
  }

  /** Takes in an approach as it stands now. */
  void put(Subject subject) {
    subjects.put(subject.id(), subject);
    if (isReference(subject.id())) {
      known.clear();
    } else {
      known.remove(subject.id());
    }
  }

  private boolean isReference(String approach) {
    return claims.stream()
        .map(Claim::requirement)
        .anyMatch(
            requirement ->
                requirement instanceof Requirement.NonInferiority paired
                    && paired.reference().equals(approach));
  }

  /** The verdicts on all approaches taken in, in the order of the file. */
  List<Assessment> all() {
    int before;
    do {
      before = stepsDown ? certified() : 0;
      judge(before);
    } while (stepsDown && certified() > before);
    return experiment.approaches().stream()
        .map(ApproachSpec::id)
        .filter(subjects::containsKey)
        .map(id -> known.get(id).assessment())
        .toList();
  }

  private int certified() {
    return Math.toIntExact(known.values().stream().filter(one -> one.is(Verdict.ADEQUATE)).count());
  }

  private void judge(int certified) {
    List<Subject> open =
        subjects.values().stream().filter(subject -> isOpen(subject, certified)).toList();
    open.parallelStream()
        .map(subject -> new Judged(assess(subject, certified), certified))
        .toList()
        .forEach(judged -> known.put(judged.assessment().id(), judged));
  }

  /** Whether it was not judged yet, or could gain by what others were certified since. */
  private boolean isOpen(Subject subject, int certified) {
    Judged old = known.get(subject.id());
    return old == null || (old.is(Verdict.UNDECIDED) && old.certified() < certified);
  }

  private Assessment assess(Subject subject, int certified) {
    var examiner =
        new Examiner(
            experiment,
            subjects,
            levels.afterCertifying(certified),
            gatherings,
            objections,
            briefly);
    return Assessment.of(
        subject, claims.stream().map(claim -> examiner.examine(claim, subject)).toList());
  }
}
