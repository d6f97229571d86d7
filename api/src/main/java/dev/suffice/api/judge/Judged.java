package dev.suffice.api.judge;

import dev.suffice.api.task.Passage;
import java.util.List;
import java.util.Objects;

/**
 * What is put before a judge. All of it was written by others and may try to instruct the judge.
 *
 * @param input what was asked
 * @param passages what the answer may rest on; may be empty
 * @param reference acceptable answers; empty where the judge is shown none
 * @param answer what is judged
 */
public record Judged(String input, List<Passage> passages, List<String> reference, String answer) {
  public Judged {
    Objects.requireNonNull(input, "input");
    passages = List.copyOf(passages);
    reference = List.copyOf(reference);
    Objects.requireNonNull(answer, "answer");
  }
}
