package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code prompts:}: texts, files, patterns of files, and blocks with a label. */
final class Prompts {
  private static final String KEY = "prompts";
  private static final Set<String> TEXTS = Set.of("", "txt", "md", "j2");
  private static final Set<String> DOCUMENTS = Set.of("json", "yaml", "yml");
  private static final Set<String> READ =
      Set.of("", "txt", "md", "j2", "json", "yaml", "yml", "jsonl", "csv");
  private static final Set<String> PROGRAMS = Set.of("js", "cjs", "mjs", "ts", "py", "rb", "sh");
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^---\\s*$");
  private static final Set<String> UNDERSTOOD = Set.of("id", "label", "raw");

  private final Sources sources;
  private final Remarks remarks;
  private final Conversation conversation;
  private final List<ImportedPrompt> found = new ArrayList<>();

  Prompts(Sources sources, Affixes affixes, Remarks remarks) {
    this.sources = sources;
    this.remarks = remarks;
    this.conversation = new Conversation(affixes, remarks);
  }

  List<ImportedPrompt> read(Mapping root) {
    Values.items(root, KEY).forEach(this::read);
    return List.copyOf(found);
  }

  private void read(Value item) {
    Optional<String> text = Values.text(item);
    if (text.isPresent()) {
      read(text.get(), item.location(), Optional.empty());
    } else if (item instanceof Mapping block) {
      labelled(block);
    } else {
      remarks.left(item.location(), "A prompt that is neither a text nor a block.");
    }
  }

  private void labelled(Mapping block) {
    block.entries().keySet().stream()
        .filter(key -> !UNDERSTOOD.contains(key))
        .forEach(
            key ->
                remarks.left(block.entries().get(key).key(), "`%s` of a prompt.".formatted(key)));
    Optional<String> text = Values.text(block, "raw").or(() -> Values.text(block, "id"));
    if (text.isEmpty()) {
      remarks.left(block.location(), "A prompt without `raw` or `id`.");
      return;
    }
    read(text.get(), block.location(), Values.text(block, "label"));
  }

  private void read(String text, Location place, Optional<String> label) {
    if (!isFile(text)) {
      conversation.of(place, label.orElse(""), text).ifPresent(found::add);
      return;
    }
    if (!READ.contains(Sources.ending(text)) && !text.endsWith("*")) {
      remarks.left(
          place,
          "A prompt made by a program (%s); write out what it makes, or ask the program as an application: `strategy: external`."
              .formatted(text));
      return;
    }
    for (String file : sources.find(text, place, KEY)) {
      file(file, place, label.orElse(Slug.ofFile(file)));
    }
  }

  /** Without a scheme a text of one line is a file when it ends as one, as promptfoo has it. */
  private static boolean isFile(String text) {
    String ending = Sources.ending(text);
    boolean looksSo = !text.contains("\n") && !text.contains("{{") && !text.contains(" ");
    return Sources.isReference(text)
        || looksSo && !ending.isEmpty() && (READ.contains(ending) || PROGRAMS.contains(ending));
  }

  private void file(String file, Location place, String label) {
    String ending = Sources.ending(file);
    if (TEXTS.contains(ending)) {
      texts(file, place, label);
    } else if (DOCUMENTS.contains(ending)) {
      sources
          .document(file, place, KEY)
          .flatMap(document -> document(document, start(file), label))
          .ifPresent(found::add);
    } else if (ending.equals("jsonl")) {
      sources
          .lines(file, place, KEY)
          .forEach(line -> conversation.of(line.location(), label, line).ifPresent(found::add));
    } else if (ending.equals("csv")) {
      table(file, place, label);
    }
  }

  private Optional<ImportedPrompt> document(Value document, Location place, String label) {
    return Values.text(document)
        .map(text -> conversation.of(place, label, text))
        .orElseGet(() -> conversation.of(place, label, document));
  }

  private void texts(String file, Location place, String label) {
    String text = sources.text(file, place, KEY).orElse("");
    int line = 1;
    for (String part : SEPARATOR.split(text)) {
      if (!part.isBlank()) {
        var start = new Location(sources.shown(file), line, 1);
        conversation.of(start, label, part.strip()).ifPresent(found::add);
      }
      line += (int) part.chars().filter(character -> character == '\n').count();
    }
  }

  private void table(String file, Location place, String label) {
    for (RowsFile.Row row : sources.rows(file, place, KEY)) {
      String own = row.fields().getOrDefault("label", label);
      var start = new Location(sources.shown(file), row.line(), 1);
      Optional.ofNullable(row.fields().get("prompt"))
          .flatMap(text -> conversation.of(start, own, text))
          .ifPresent(found::add);
    }
  }

  private Location start(String file) {
    return new Location(sources.shown(file), 1, 1);
  }
}
