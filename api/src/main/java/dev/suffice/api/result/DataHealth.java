package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;

/**
 * What is known of the data of an experiment: how much, how even and how clean they are, and what
 * they can decide. Nothing in it stops a run.
 *
 * @param splits training, validation and test
 * @param same texts that stand in the data more than once, those left out included
 * @param near texts that are nearly the same
 * @param sampleSizes one for each requirement, and slice it speaks of
 * @param findings what a person should know, most important first, beside the experiment's own
 *     warnings (which tell of equal texts in training and test, and with different answers)
 */
public record DataHealth(
    List<SplitHealth> splits,
    List<SameTexts> same,
    NearDuplicates near,
    List<SampleSize> sampleSizes,
    List<Finding> findings) {
  /**
   * Something about the data.
   *
   * @param text a sentence
   * @param remedy a sentence: what can be done, if anything should
   */
  public record Finding(String text, String remedy) {
    public Finding {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(remedy, "remedy");
    }
  }

  public DataHealth {
    splits = List.copyOf(splits);
    same = List.copyOf(same);
    Objects.requireNonNull(near, "near");
    sampleSizes = List.copyOf(sampleSizes);
    findings = List.copyOf(findings);
  }
}
