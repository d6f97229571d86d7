package dev.suffice.config.corpus;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.corpus.UnreadableDocumentException;
import dev.suffice.config.data.RowsReader;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.FileSearch;
import dev.suffice.config.file.Folder;
import dev.suffice.config.form.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the documents of an experiment. Used once. */
public final class CorpusReader {
  private static final long MOST_CHARACTERS = 200_000_000;
  private static final long LARGEST_ROWS_FILE = 400_000_000;
  private static final Set<String> ROWS = Set.of("jsonl", "json", "csv", "tsv");
  private static final int SHOWN = 3;

  private final CorpusBlock block;
  private final Folder folder;
  private final Map<String, DocumentReader> readers = new HashMap<>();
  private final Problems problems;
  private final long mostCharacters;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> blank = new ArrayList<>();
  private long characters;

  public CorpusReader(
      CorpusBlock block, Folder folder, Collection<DocumentReader> known, Problems problems) {
    this(block, folder, known, problems, MOST_CHARACTERS);
  }

  /**
   * @param mostCharacters of all texts together; reading ends with the document that exceeds them
   */
  CorpusReader(
      CorpusBlock block,
      Folder folder,
      Collection<DocumentReader> known,
      Problems problems,
      long mostCharacters) {
    this.block = block;
    this.folder = folder;
    this.problems = problems;
    this.mostCharacters = mostCharacters;
    known.forEach(reader -> reader.endings().forEach(ending -> readers.put(ending, reader)));
  }

  /** The corpus; empty after a problem. */
  public Optional<LoadedCorpus> read() {
    int before = problems.toList().size();
    var search = new FileSearch(folder, problems);
    Map<String, Written> files = new LinkedHashMap<>();
    List<String> patterns = new ArrayList<>();
    for (Written pattern : block.files().patterns()) {
      List<String> found = search.find(pattern.text(), pattern.location(), pattern.path());
      found.forEach(name -> files.putIfAbsent(name, pattern));
      patterns.addAll(found.isEmpty() ? List.of() : List.of(pattern.text()));
    }
    Path root = CommonFolder.of(patterns);
    for (var file : files.entrySet()) {
      read(file.getKey(), root, file.getValue());
      if (isFull()) {
        refuseTheRest(file.getValue());
        break;
      }
    }
    if (problems.toList().size() == before && documents.isEmpty()) {
      Written first = block.files().patterns().get(0);
      problems.add(
          first.location(),
          first.path(),
          "The corpus holds no text.",
          "Name files with text in them.");
    }
    return problems.toList().size() > before
        ? Optional.empty()
        : Optional.of(new LoadedCorpus(Corpus.of(List.copyOf(documents.values())), warnings()));
  }

  private void read(String name, Path root, Written pattern) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ROWS.contains(ending)) {
      if (isTooLarge(name, pattern)) {
        return;
      }
      new RowDocuments(
              block, CommonFolder.relative(root, name), pattern, folder.show(name), problems)
          .read(
              new RowsReader(folder, problems),
              new Written(name, pattern.location(), pattern.path()))
          .forEach(document -> add(document, pattern));
      return;
    }
    DocumentReader reader = readers.get(ending);
    if (reader == null) {
      unreadable(
          name,
          pattern,
          "Such files are not read.",
          "Known are %s; narrow the pattern, as in docs/**/*.md.".formatted(endings()));
      return;
    }
    try {
      Path file = folder.path().resolve(name);
      add(reader.read(CommonFolder.relative(root, name), file), pattern);
    } catch (UnreadableDocumentException refused) {
      unreadable(name, pattern, refused.getMessage(), refused.remedy());
    }
  }

  /** Its rows would fill the memory before their texts could be counted. */
  private boolean isTooLarge(String name, Written pattern) {
    long size = folder.path().resolve(name).toFile().length();
    if (size > LARGEST_ROWS_FILE) {
      unreadable(
          name,
          pattern,
          String.format(
              Locale.ROOT,
              "The file has %,d bytes; at most %,d are read.",
              size,
              LARGEST_ROWS_FILE),
          "Name fewer rows; so many texts are for a search server of their own.");
    }
    return size > LARGEST_ROWS_FILE;
  }

  private String endings() {
    var all = new TreeSet<>(readers.keySet());
    all.addAll(ROWS);
    return "." + String.join(", .", all);
  }

  private void unreadable(String name, Written pattern, String reason, String remedy) {
    if (block.skips()) {
      skipped.add(name);
      return;
    }
    problems.add(
        pattern.location(),
        pattern.path(),
        "%s: %s".formatted(folder.show(name), reason),
        remedy + " Or leave such files out with `unreadable: skip`.");
  }

  private void add(Document document, Written pattern) {
    if (document.text().isBlank()) {
      blank.add(document.id());
      return;
    }
    if (documents.putIfAbsent(document.id(), document) != null) {
      problems.add(
          pattern.location(),
          pattern.path(),
          "Two documents are called '%s'.".formatted(document.id()),
          "Give each an id of its own; `id:` names the field of rows that holds it.");
    }
    characters += document.text().length();
  }

  private boolean isFull() {
    return characters > mostCharacters;
  }

  private void refuseTheRest(Written pattern) {
    problems.add(
        pattern.location(),
        pattern.path(),
        String.format(Locale.ROOT, "The corpus has more than %,d characters.", mostCharacters),
        "Name fewer files; so many texts are for a search server of their own.");
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!skipped.isEmpty()) {
      warnings.add("Left out of the corpus, as they cannot be read: %s.".formatted(some(skipped)));
    }
    if (!blank.isEmpty()) {
      warnings.add("Left out of the corpus, as they hold no text: %s.".formatted(some(blank)));
    }
    return warnings;
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.stream().limit(SHOWN).toList());
    int more = names.size() - SHOWN;
    return more > 0 ? String.format(Locale.ROOT, "%s and %,d more", first, more) : first;
  }
}
