package dev.suffice.reports.html.examples;

import dev.suffice.api.prompt.Message;
import dev.suffice.api.result.KeptPrompts;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.SentPrompt;
import dev.suffice.api.trial.Trial;
import dev.suffice.reports.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which prompts are embedded: for each trial a list of prompts, each the model's name
 * and then roles and texts in turns; {@code -1} where the trial's prompts were not kept. The texts
 * are numbers into a list of their own: they are not searched, and they may be longer.
 */
final class PromptData {
  /** Characters of one message: its passages are part of it. */
  private static final int LONGEST = 10_000;

  private static final int NOT_KEPT = -1;

  private final KeptPrompts kept;
  private final Texts texts = new Texts(LONGEST);
  private boolean anyFound;

  PromptData(KeptPrompts kept) {
    this.kept = kept;
  }

  /** Whether models may have been sent prompts in a trial. */
  static boolean mayHaveSent(Trial trial) {
    return !(trial.outcome() instanceof Outcome.Answered)
        || trial.calls().stream().anyMatch(PromptData::hasWritten);
  }

  private static boolean hasWritten(ModelCall call) {
    return call.usage().outputTokens() > 0;
  }

  /** Whether any prompt was found so far. */
  boolean isAnyFound() {
    return anyFound;
  }

  /** The prompts of the trials of some examples. */
  Columns block(List<Item> items) {
    List<Trial> trials =
        items.stream().flatMap(item -> item.trials().stream()).map(one -> one.trial()).toList();
    List<Trial> asked = trials.stream().filter(PromptData::mayHaveSent).toList();
    var found = kept.of(asked).iterator();
    Columns block = new Columns();
    for (Trial trial : trials) {
      block.add("prompts", mayHaveSent(trial) ? form(trial, found.next()) : List.of());
    }
    return block.put("sent", texts.added());
  }

  private Object form(Trial trial, List<SentPrompt> prompts) {
    if (prompts.isEmpty() && trial.calls().stream().anyMatch(PromptData::hasWritten)) {
      return NOT_KEPT;
    }
    anyFound |= !prompts.isEmpty();
    return prompts.stream().map(this::form).toList();
  }

  private List<Object> form(SentPrompt prompt) {
    List<Object> form = new ArrayList<>();
    form.add(Excerpt.brief(prompt.model()));
    for (Message message : prompt.messages()) {
      form.add(message.role().name().toLowerCase(Locale.ROOT));
      form.add(texts.number(message.text()));
    }
    return form;
  }
}
