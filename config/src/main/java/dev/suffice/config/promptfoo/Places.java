package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.suffice.api.task.Template;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places in promptfoo's texts, which are Nunjucks templates; plain names alone are ours too.
 */
final class Places {
  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\s*[A-Za-z_][A-Za-z0-9_-]*\\s*");
  private static final Pattern STATEMENT = Pattern.compile("\\{%|\\{#");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("\\{\\{\\s*env\\.([A-Za-z_][A-Za-z0-9_]*)\\s*}}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");
  private static final Pattern DOLLAR = Pattern.compile("\\$(?=\\{)");

  private Places() {}

  /** The first thing in a template that has no counterpart. */
  static Optional<String> obstacle(String text) {
    Matcher statement = STATEMENT.matcher(text);
    if (statement.find()) {
      return Optional.of(statement.group());
    }
    return EXPRESSION
        .matcher(text)
        .results()
        .filter(place -> !NAME.matcher(place.group(1)).matches())
        .map(place -> place.group())
        .findFirst();
  }

  /** A text with its places filled; empty when one of them cannot be. */
  static Optional<String> fill(String text, Map<String, String> vars) {
    var template = new Template(text);
    return obstacle(text).isEmpty() && vars.keySet().containsAll(template.fields())
        ? Optional.of(template.fill(vars))
        : Optional.empty();
  }

  /** A text as it is written in an experiment, where <code>${NAME}</code> would be a variable. */
  static String literal(String text) {
    return DOLLAR.matcher(text).replaceAll("\\$\\$");
  }

  /** The same with promptfoo's variables of the environment as ours. */
  static String withEnvironment(String text) {
    return ENVIRONMENT.matcher(literal(text)).replaceAll("\\${$1}");
  }

  /** The one variable of the environment that stands there and nothing else, as ours. */
  static Optional<String> variable(String text) {
    String bare = text.strip();
    if (VARIABLE.matcher(bare).matches()) {
      return Optional.of(bare);
    }
    return Optional.of(bare)
        .filter(written -> ENVIRONMENT.matcher(written).matches())
        .map(Places::withEnvironment);
  }

  /** JSON with the texts in it as {@link #withEnvironment} writes them. */
  static JsonNode withEnvironment(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.properties().forEach(entry -> entry.setValue(withEnvironment(entry.getValue())));
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withEnvironment(array.get(i)));
      }
    }
    return value.isTextual() ? new TextNode(withEnvironment(value.asText())) : value;
  }
}
