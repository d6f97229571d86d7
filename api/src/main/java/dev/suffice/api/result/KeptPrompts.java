package dev.suffice.api.result;

import dev.suffice.api.trial.SentPrompt;
import dev.suffice.api.trial.Trial;
import java.util.List;

/** The prompts that trials were made with, as far as they were kept. Safe for any thread. */
@FunctionalInterface
public interface KeptPrompts {
  /** None was kept. */
  KeptPrompts NONE = trials -> trials.stream().map(trial -> List.<SentPrompt>of()).toList();

  /**
   * The prompts of each of these trials, in the order they were sent; none where the trial sent
   * none, or where they were not kept. They are read when they are asked for: ask for many at once,
   * and only for those that are wanted.
   */
  List<List<SentPrompt>> of(List<Trial> trials);
}
