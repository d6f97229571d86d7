package dev.suffice.sandbox.model;

import dev.suffice.api.prompt.Demonstration;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.prompt.Role;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the parts of a prompt in a conversation, by their form alone:
 *
 * <ul>
 *   <li>options are the last list of two or more lines that begin with {@code -}, in the system
 *       text, else in the last message; what follows a colon describes an option;
 *   <li>demonstrations are the user's turns that an assistant's turn follows;
 *   <li>passages are the end of the system text, from the first paragraph on that begins with a
 *       line such as {@code [handbook.md]}, else the paragraphs of the last message that begin so,
 *       else all its paragraphs but the last;
 *   <li>the rest of the last message is the question.
 * </ul>
 *
 * It undoes how Suffice renders prompts, but for instructions that are written around each
 * question, which stay part of it.
 */
final class ConversationReading {
  private ConversationReading() {}

  static Prompt prompt(Conversation conversation) {
    List<Conversation.Turn> turns = conversation.turns();
    StablePassages start =
        StablePassages.in(
            turns.stream()
                .filter(turn -> turn.role() == Role.SYSTEM)
                .map(Conversation.Turn::text)
                .collect(Collectors.joining("\n\n")));
    String system = start.before();
    String asked = turns.get(turns.size() - 1).text();
    Optional<OptionList> inSystem = optionsIn(system, conversation);
    Optional<OptionList> inQuestion =
        inSystem.isPresent() ? Optional.empty() : optionsIn(asked, conversation);
    List<Label> options = inSystem.or(() -> inQuestion).map(OptionList::options).orElse(List.of());
    String question = inQuestion.map(OptionList::around).orElse(asked);
    boolean stable = !start.passages().isEmpty();
    PassageList asking = asking(question, stable, !options.isEmpty() || conversation.json());
    return new Prompt(
        Optional.of(inSystem.map(OptionList::around).orElse(system))
            .filter(text -> !text.isBlank()),
        new Template(""),
        demonstrations(turns),
        false,
        stable ? start.passages() : asking.passages(),
        stable,
        options,
        new Question("asked", asking.question(), Map.of(), List.of(), 0),
        conversation.json() ? AnswerFormat.JSON : AnswerFormat.TEXT,
        conversation.schema());
  }

  private static PassageList asking(String question, boolean stable, boolean markedOnly) {
    if (stable) {
      return new PassageList(List.of(), question);
    }
    return markedOnly ? PassageList.marked(question) : PassageList.in(question);
  }

  /** Whoever wants JSON is not asked to choose. */
  private static Optional<OptionList> optionsIn(String text, Conversation conversation) {
    return conversation.json() ? Optional.empty() : OptionList.in(text);
  }

  private static List<Demonstration> demonstrations(List<Conversation.Turn> turns) {
    var shown = new ArrayList<Demonstration>();
    for (int i = 0; i + 1 < turns.size(); i++) {
      if (turns.get(i).role() == Role.USER && turns.get(i + 1).role() == Role.ASSISTANT) {
        shown.add(
            new Demonstration(
                "shown-" + i, turns.get(i).text(), Map.of(), turns.get(i + 1).text()));
      }
    }
    return List.copyOf(shown);
  }
}
