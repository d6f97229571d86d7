package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.strategies.rag.chunk.Chunk;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.chunk.Chunker;
import dev.suffice.strategies.rag.index.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of a corpus and the chunks they are cut into. Immutable; safe for any thread. */
public final class Library {
  private final Map<String, Document> documents;
  private final List<Chunk> chunks;
  private final BitSet further = new BitSet();

  private Library(Map<String, Document> documents, List<Chunk> chunks) {
    this.documents = documents;
    this.chunks = chunks;
    for (int row = 1; row < chunks.size(); row++) {
      further.set(row, chunks.get(row).document().equals(chunks.get(row - 1).document()));
    }
  }

  public static Library of(Corpus corpus, ChunkOptions options) {
    Map<String, Document> documents = new LinkedHashMap<>();
    corpus.documents().forEach(document -> documents.put(document.id(), document));
    return new Library(documents, new Chunker(options).chunks(corpus.documents()));
  }

  /** All chunks, document by document in the order of their texts. */
  public List<Chunk> chunks() {
    return chunks;
  }

  /** Whether there is a chunk at this row that goes on with the document of the chunk before. */
  boolean goesOn(int row) {
    return further.get(row);
  }

  Document document(String id) {
    return documents.get(id);
  }

  /**
   * What the chunks are found by: their text under the titles it stands under, so that words of a
   * heading find what it is about.
   */
  public Rows rows() {
    List<String> texts = new ArrayList<>();
    List<Map<String, String>> metadata = new ArrayList<>();
    for (Chunk chunk : chunks) {
      Document document = documents.get(chunk.document());
      texts.add(
          Stream.of(document.title().stream(), chunk.headings().stream(), Stream.of(chunk.text()))
              .flatMap(parts -> parts)
              .distinct()
              .collect(Collectors.joining("\n")));
      metadata.add(document.metadata());
    }
    return new Rows(texts, metadata);
  }
}
