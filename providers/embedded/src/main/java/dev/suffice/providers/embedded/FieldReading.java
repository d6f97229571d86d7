package dev.suffice.providers.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.providers.embedded.extract.Mention;
import dev.suffice.providers.embedded.extract.Mentions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills the fields of an answer in JSON with mentions of the question's text. With demonstrations a
 * mention is given to the field whose values look most like it in the demonstrations' texts ({@link
 * ShownMentions}); without, to the field whose name and description are most similar to it and the
 * words around it ({@link NamedFields}). A field that nothing speaks for is left out, or null where
 * the schema takes null.
 */
final class FieldReading implements Reading {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  @Override
  public Supplier<Said> gather(Prompt prompt, ChargedTexts texts) {
    List<JsonNode> answers =
        prompt.demonstrations().stream().map(shown -> Fields.object(shown.answer())).toList();
    List<Field> fields =
        prompt.answerSchema().map(Fields::declared).orElseGet(() -> Fields.shown(answers));
    String text = prompt.question().input();
    if (fields.isEmpty() || text.isBlank()) {
      return () -> said(answer(fields, Map.of(), answers));
    }
    TokenStates states = texts.freshStates(text);
    FieldSupport support =
        answers.isEmpty()
            ? NamedFields.gather(fields, texts)
            : new ShownMentions(fields, ShownText.gather(prompt, answers, texts));
    return () -> said(answer(fields, chosen(fields, text, states, support), answers));
  }

  private static Said said(String answer) {
    return new Said(answer, Optional.empty());
  }

  private static Map<Field, Mention> chosen(
      List<Field> fields, String text, TokenStates states, FieldSupport support) {
    var assignment = new Assignment();
    for (Mention mention : Mentions.in(text)) {
      if (fields.stream().noneMatch(field -> field.admits(mention))) {
        continue;
      }
      double[] supports = support.of(text, states, mention);
      for (int i = 0; i < supports.length; i++) {
        if (fields.get(i).admits(mention)) {
          assignment.add(fields.get(i), mention, supports[i]);
        }
      }
    }
    return assignment.best(support.least());
  }

  private static String answer(
      List<Field> fields, Map<Field, Mention> chosen, List<JsonNode> answers) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    for (Field field : fields) {
      Optional<JsonNode> value =
          Optional.ofNullable(chosen.get(field))
              .flatMap(mention -> field.value(mention, year(field, answers)));
      if (value.isPresent() || field.takesNull()) {
        answer.set(field.name(), value.orElse(JsonNodeFactory.instance.nullNode()));
      }
    }
    return answer.toString();
  }

  /** The year of days that are written without one: the one that the field or its values name. */
  private static Optional<String> year(Field field, List<JsonNode> answers) {
    if (field.type() != FieldType.DATE) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.of(field.description()),
            answers.stream().map(answer -> answer.path(field.name()).asText()))
        .flatMap(text -> YEAR.matcher(text).results())
        .map(MatchResult::group)
        .findFirst();
  }
}
