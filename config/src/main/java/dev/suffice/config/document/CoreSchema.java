package dev.suffice.config.document;

import dev.suffice.config.document.Value.Type;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Types of plain scalars after the core schema of YAML 1.2, which editors follow too: {@code no},
 * {@code on} and {@code 12:30} are text.
 */
final class CoreSchema extends Resolver {
  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    return switch (kind) {
      case scalar -> implicit ? plain(value) : Tag.STR;
      case sequence -> Tag.SEQ;
      default -> Tag.MAP;
    };
  }

  static Type type(Tag tag) {
    if (tag.equals(Tag.NULL)) {
      return Type.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Type.BOOLEAN;
    }
    if (tag.equals(Tag.INT)) {
      return Type.INTEGER;
    }
    return tag.equals(Tag.FLOAT) ? Type.DECIMAL : Type.TEXT;
  }

  private static Tag plain(String value) {
    if (NULL.matcher(value).matches()) {
      return Tag.NULL;
    }
    if (BOOLEAN.matcher(value).matches()) {
      return Tag.BOOL;
    }
    if (INTEGER.matcher(value).matches()) {
      return Tag.INT;
    }
    return DECIMAL.matcher(value).matches() ? Tag.FLOAT : Tag.STR;
  }
}
