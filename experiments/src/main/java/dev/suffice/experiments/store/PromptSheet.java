package dev.suffice.experiments.store;

import dev.suffice.api.prompt.Message;
import dev.suffice.api.trial.SentPrompt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prompts of one trial as they are kept: what is the same for every question is kept once for
 * all trials, the rest with the trial.
 *
 * @param lines one for each prompt
 * @param starts what prompts begin with, each by its hash
 */
record PromptSheet(List<Line> lines, Map<String, Start> starts) {
  /**
   * One prompt.
   *
   * @param start the hash of what it begins with
   * @param rest the messages after that
   */
  record Line(String model, Optional<String> start, List<Message> rest) {}

  /** Messages that are the same for every question. */
  record Start(List<Message> messages) {}

  /** Lines as they are written. */
  record Lines(List<Line> lines) {}

  static PromptSheet of(List<SentPrompt> prompts) {
    var lines = new ArrayList<Line>();
    var starts = new LinkedHashMap<String, Start>();
    for (SentPrompt prompt : prompts) {
      List<Message> messages = prompt.messages();
      List<Message> stable = messages.stream().takeWhile(Message::stable).toList();
      Optional<String> hash =
          stable.isEmpty()
              ? Optional.empty()
              : Optional.of(Fingerprint.of(stable).shortened().hex());
      hash.ifPresent(found -> starts.put(found, new Start(stable)));
      lines.add(new Line(prompt.model(), hash, messages.subList(stable.size(), messages.size())));
    }
    return new PromptSheet(lines, starts);
  }
}
