package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses secrets written into the document, by their key or by their look. Looks at the document
 * before the environment is filled in, and never repeats what it found.
 */
public final class SecretGuard {
  private static final Pattern KEY =
      Pattern.compile(
          "(.*[-_])?(api[-_]?key|secret([-_]access)?([-_]key)?|access[-_]key([-_]id)?|password"
              + "|(access|auth|session)[-_]token)");

  /** Whatever is sent along with a request may be a key; a path of it, whatever it is called. */
  private static final Pattern HEADER = Pattern.compile("(.*\\.)?headers\\.[^.]+");

  private static final Pattern LOOK =
      Pattern.compile(
          "(?<![A-Za-z0-9])(sk-(?=\\S*[0-9])\\S{6,}|sk-\\S{20,}|(AKIA|ASIA|AIza|ghp_|xox[abp]-)\\S{12,})");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?:[A-Za-z]+ )?\\$\\{[A-Za-z_][A-Za-z0-9_]*}");

  private final Problems problems;

  public SecretGuard(Problems problems) {
    this.problems = problems;
  }

  /** Refuses secrets in comments, which are kept and shown with the rest of the text. */
  public void checkComments(String file, String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int comment = line.indexOf('#');
      if (comment >= 0 && looksSecret(line.substring(comment))) {
        problems.add(
            new Location(file, number, comment + 1),
            "",
            "A secret stands in a comment, where it would be shared and stored with the file.",
            "Delete it, and let its owner replace it: it has been written down.");
      }
    }
  }

  /** Whether a key holds a secret, by its name. */
  static boolean isSecretPlace(String path) {
    return HEADER.matcher(path).matches()
        || KEY.matcher(path.substring(path.lastIndexOf('.') + 1)).matches();
  }

  static boolean looksSecret(String text) {
    return LOOK.matcher(text).find();
  }

  /** The document without the secrets it held, so that no later message can repeat one. */
  public Mapping check(Mapping root) {
    return (Mapping) check(root, "", "");
  }

  private Value check(Value value, String key, String path) {
    if (value instanceof Mapping mapping) {
      var entries = new LinkedHashMap<String, Entry>();
      for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
        String name = entry.getKey();
        Value kept = check(entry.getValue().value(), name, Paths.child(path, name));
        entries.put(name, new Entry(entry.getValue().key(), kept));
      }
      return new Mapping(mapping.location(), entries);
    }
    if (value instanceof Sequence sequence) {
      var items = new ArrayList<Value>();
      for (Value item : sequence.items()) {
        items.add(check(item, key, Paths.item(path, items.size())));
      }
      return new Sequence(sequence.location(), items);
    }
    return isSecret(key, path, (Scalar) value) ? refused((Scalar) value, path) : value;
  }

  private static boolean isSecret(String key, String path, Scalar scalar) {
    if (looksSecret(scalar.text())) {
      return true;
    }
    return (KEY.matcher(key).matches() || HEADER.matcher(path).matches())
        && !scalar.text().isBlank()
        && !PLACEHOLDER.matcher(scalar.text()).matches();
  }

  private Scalar refused(Scalar scalar, String path) {
    problems.add(
        scalar.location(),
        path,
        "A secret stands in the file itself, where it would be shared and stored with it.",
        "Put it into the environment or into a file .env beside this one, and write"
            + " \"${NAME}\" here.");
    return new Scalar(scalar.location(), Value.Type.TEXT, "(secret)", "(secret)");
  }
}
