package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value.Mapping;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML text into values in one pass. No object is ever made from what the text says: nesting,
 * aliases and size are bounded, tags are refused.
 */
public final class YamlReader {
  private static final int MOST_CHARACTERS = 10_000_000;
  private static final int DEEPEST = 40;
  private static final int MOST_ALIASES = 1_000;

  /** How SnakeYAML speaks of lines that begin in a wrong column. */
  private static final Pattern MISPLACED_BLOCK =
      Pattern.compile(
          "expected <block end>, but found '(<block (mapping|sequence) start>|-)'"
              + "|block sequence entries are not allowed");

  private final Problems problems;

  public YamlReader(Problems problems) {
    this.problems = problems;
  }

  /** The document; empty after problems that leave nothing to go on with. */
  public Optional<Mapping> read(String file, String text) {
    Location start = new Location(file, 1, 1);
    Optional<Value> root = readAny(file, text);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (root.get() instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(
        start,
        "",
        "The file holds %s instead of keys with values.".formatted(root.get().describe()),
        "Begin with `experiment: a-name`.");
    return Optional.empty();
  }

  /** What a document holds, whatever it is; empty after problems. */
  public Optional<Value> readAny(String file, String text) {
    return value(text, new Location(file, 1, 1), mark -> location(file, mark));
  }

  /** A single value such as one of the command line; every part of it is located at one place. */
  public Optional<Value> readAt(String text, Location location) {
    return value(text, location, mark -> location);
  }

  private Optional<Value> value(
      String text, Location fallback, Function<Mark, Location> locations) {
    try {
      Node root = composer(text).getSingleNode();
      if (root == null) {
        return Optional.of(new Value.Scalar(fallback, Value.Type.NULL, "", ""));
      }
      return Optional.of(new TreeBuilder(locations, problems).build(root, ""));
    } catch (MarkedYAMLException wrong) {
      Location location = Optional.ofNullable(mark(wrong)).map(locations).orElse(fallback);
      problems.add(location, "", syntax(wrong), remedy(wrong.getProblem()));
    } catch (ReaderException wrong) {
      problems.add(
          fallback.line() == 1 && wrong.getPosition() >= 0
              ? place(fallback.file(), text, wrong.getPosition())
              : fallback,
          "",
          "The character U+%04X is not allowed in YAML.".formatted(wrong.getCodePoint()),
          "Remove it, or write it as an escape in double quotes.");
    } catch (TooManyValuesException wrong) {
      problems.add(wrong.location(), "", wrong.getMessage(), "Write the values out, or fewer.");
    } catch (YAMLException wrong) {
      problems.add(
          fallback, "", sentence(wrong.getMessage()), "Make the document smaller and flatter.");
    }
    return Optional.empty();
  }

  private static Composer composer(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    // Nothing is constructed from nodes here; the tree builder refuses tags, all of them at once.
    options.setTagInspector(tag -> true);
    var parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
    return new Composer(parser, new CoreSchema(), options);
  }

  /** Where it went wrong; of a quotation that does not end, where it begins. */
  private static Mark mark(MarkedYAMLException wrong) {
    return isUnclosed(wrong.getProblem()) ? wrong.getContextMark() : wrong.getProblemMark();
  }

  private static boolean isUnclosed(String problem) {
    return problem.contains("unexpected end of stream");
  }

  private static String syntax(MarkedYAMLException wrong) {
    String context = wrong.getContext() == null ? "" : ", " + wrong.getContext();
    String problem = wrong.getProblem().replaceAll(" *\\(Do not use .* for indentation\\)", "");
    return sentence("This is not YAML%s: %s".formatted(context, problem));
  }

  private static String remedy(String problem) {
    if (problem.contains("TAB")) {
      return "Indent with spaces, not tabs.";
    }
    if (problem.contains("cannot start any token") || problem.contains("unexpected character")) {
      return "Put texts that begin with *, &, %, @ or ` into quotes: \"*.md\".";
    }
    if (isUnclosed(problem)) {
      return "Close what is quoted here; a quote within it is written twice.";
    }
    if (problem.contains("another document")) {
      return "Keep one experiment in a file: remove this line and what follows.";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "Check the indentation of this line, write `key: value` with a space after the colon in"
          + " the line before it, and quote texts that hold a colon and a space.";
    }
    if (MISPLACED_BLOCK.matcher(problem).find()) {
      return "Check the indentation of this line: what belongs together begins in one column.";
    }
    return "Correct the YAML here; quote texts that hold : # { or [.";
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static Location location(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Location place(String file, String text, int position) {
    String before = text.substring(0, text.offsetByCodePoints(0, position));
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new Location(file, line, column);
  }
}
