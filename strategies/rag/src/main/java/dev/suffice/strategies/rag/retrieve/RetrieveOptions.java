package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.PassageOptions;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Template;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.store.StoreOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How passages are found and which are shown.
 *
 * @param top most passages, from 1 to 200; 5 where nothing is written
 * @param neighbours chunks shown before and after each that was found, from 0 to 10
 * @param keywordWeight of BM25 in a convex fusion, from 0 to 1
 * @param contextWeight how much the score of each neighbour counts beside a chunk's own, from 0 to
 *     1
 * @param where values that a document's metadata must have; may name data fields
 * @param budget most tokens of all passages together, at least 16
 */
public record RetrieveOptions(
    @Description(
            "By words (bm25), by vectors (dense), by both (hybrid), all of it (whole-corpus), or"
                + " what the data name as evidence (oracle): an upper bound.")
        Mode mode,
    @Description("Most passages; 5 if left out.") OptionalInt top,
    @Description("The embedder that tells what is similar; for dense and hybrid.")
        Optional<EmbedderName> by,
    @Description("What is put before texts to be embedded, for embedders that were trained so.")
        Optional<PrefixOptions> prefix,
    @Description("How documents are cut.") Optional<ChunkOptions> chunk,
    @Description("Chunks shown before and after each that was found; 0 if left out.")
        OptionalInt neighbours,
    @Description("Show the whole section or document of a chunk instead.") Optional<Parent> parent,
    @Description(
            "How hybrid puts both rankings together: by weighted scores (convex, the usual), by"
                + " ranks (rrf), or by a weight learnt on the validation split (learnt).")
        Optional<FusionKind> fusion,
    @Description("The weight of bm25 in a convex fusion, from 0 to 1; 0.5 if left out.")
        OptionalDouble keywordWeight,
    @Description(
            "How much each neighbour's score counts beside a chunk's own, from 0 to 1; 0.25 if left"
                + " out, 0 where chunks overlap.")
        OptionalDouble contextWeight,
    @Description("Metadata that documents must have, such as {year: \"2025\"}.")
        Map<String, Template> where,
    @Description("Whether the best passage stands first (the usual) or last.")
        Optional<Order> order,
    @Description("Most tokens of all passages together; the worst are left out.")
        OptionalInt budget,
    @Description("Have a model write further texts to look for.") Optional<ExpandOptions> expand,
    @Description("Put the best of what was found into another order.")
        Optional<RerankOptions> rerank,
    @Description("A database to keep the vectors in, for corpora that outgrow the memory.")
        Optional<StoreOptions> store)
    implements PassageOptions {
  private static final int USUAL_TOP = 5;
  private static final int MOST_TOP = 200;
  private static final int MOST_NEIGHBOURS = 10;
  private static final int LEAST_BUDGET = 16;
  private static final double USUAL_WEIGHT = 0.5;
  private static final double USUAL_CONTEXT = 0.25;

  /** How passages are found. */
  public enum Mode {
    BM25,
    DENSE,
    HYBRID,
    WHOLE_CORPUS,
    ORACLE
  }

  /** What is shown instead of a chunk. */
  public enum Parent {
    SECTION,
    DOCUMENT
  }

  /** How two rankings become one. */
  public enum FusionKind {
    RRF,
    CONVEX,
    LEARNT
  }

  /** Where the best passage stands. */
  public enum Order {
    BEST_FIRST,
    BEST_LAST;

    /** Passages in this order, given the best first; and the best first, given this order. */
    public List<Passage> arranged(List<Passage> best) {
      List<Passage> arranged = new ArrayList<>(best);
      if (this == BEST_LAST) {
        Collections.reverse(arranged);
      }
      return arranged;
    }
  }

  public RetrieveOptions {
    List.of(
            mode,
            top,
            by,
            prefix,
            chunk,
            neighbours,
            parent,
            fusion,
            keywordWeight,
            contextWeight,
            order,
            budget)
        .forEach(Objects::requireNonNull);
    List.of(expand, rerank, store).forEach(Objects::requireNonNull);
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    RetrieveRules.range("top", top, 1, MOST_TOP);
    RetrieveRules.range("neighbours", neighbours, 0, MOST_NEIGHBOURS);
    RetrieveRules.range("budget", budget, LEAST_BUDGET, Integer.MAX_VALUE);
    RetrieveRules.share("keyword-weight", keywordWeight);
    RetrieveRules.share("context-weight", contextWeight);
    if (neighbours.orElse(0) > 0 && parent.isPresent()) {
      throw new IllegalArgumentException("neighbours go without `parent`, which shows them too");
    }
    var rules = new RetrieveRules(mode);
    rules.needsEmbedder(by.isPresent());
    rules.allow("prefix", rules.embeds(), prefix.isPresent());
    rules.allow("fusion", mode == Mode.HYBRID, fusion.isPresent());
    boolean weighted = mode == Mode.HYBRID && fusion.orElse(FusionKind.CONVEX) == FusionKind.CONVEX;
    if (keywordWeight.isPresent() && !weighted) {
      throw new IllegalArgumentException(
          "keyword-weight goes with `mode: hybrid` and `fusion: convex`; leave it out");
    }
    rules.allow("store", rules.embeds(), store.isPresent());
    rules.allow("expand", rules.searches(), expand.isPresent());
    rules.allow("rerank", rules.searches(), rerank.isPresent());
    rules.allow("top", rules.searches(), top.isPresent());
    rules.allow("context-weight", rules.searches(), contextWeight.isPresent());
    rules.allow("chunk", rules.chooses(), chunk.isPresent());
    rules.allow("neighbours", rules.chooses(), neighbours.isPresent());
    rules.allow("parent", rules.chooses(), parent.isPresent());
    rules.allow("order", rules.chooses(), order.isPresent());
    rules.allow("budget", rules.chooses(), budget.isPresent());
    boolean constant = where.values().stream().allMatch(Template::isConstant);
    rules.allow("where", rules.chooses() || constant, !where.isEmpty());
  }

  /** Options that ask no model and no database for help. */
  public RetrieveOptions(
      Mode mode,
      OptionalInt top,
      Optional<EmbedderName> by,
      Optional<ChunkOptions> chunk,
      OptionalInt neighbours,
      Optional<Parent> parent,
      Optional<FusionKind> fusion,
      OptionalDouble keywordWeight,
      OptionalDouble contextWeight,
      Map<String, Template> where,
      Optional<Order> order,
      OptionalInt budget) {
    this(
        mode,
        top,
        by,
        Optional.empty(),
        chunk,
        neighbours,
        parent,
        fusion,
        keywordWeight,
        contextWeight,
        where,
        order,
        budget,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What is usual but for the mode and, where it needs one, the embedder. */
  public static RetrieveOptions of(Mode mode, Optional<EmbedderName> by) {
    return new RetrieveOptions(
        mode,
        OptionalInt.empty(),
        by,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Map.of(),
        Optional.empty(),
        OptionalInt.empty());
  }

  @Override
  public Set<Need> needs() {
    Set<Need> needs = EnumSet.of(Need.CORPUS);
    if (mode == Mode.ORACLE) {
      needs.add(Need.EVIDENCE);
    }
    if (learns()) {
      needs.add(Need.VALIDATION);
    }
    return needs;
  }

  /** Most passages, written or usual; the oracle shows what there is. */
  @Override
  public int pieces() {
    return mode == Mode.ORACLE ? MOST_TOP : top.orElse(USUAL_TOP);
  }

  public ChunkOptions chunks() {
    return chunk.orElse(ChunkOptions.USUAL);
  }

  /**
   * Requires that there are documents to look in.
   *
   * @throws IllegalArgumentException when none has the metadata that {@code where} asks for
   */
  public void requireDocuments(List<Document> documents) {
    new DocumentFilter(where).requireAny(documents);
  }

  /** What is put before a question to be embedded; perhaps nothing. */
  String queryPrefix() {
    return prefix.flatMap(PrefixOptions::query).orElse("");
  }

  /** What is put before a passage to be embedded; perhaps nothing. */
  String passagePrefix() {
    return prefix.flatMap(PrefixOptions::passage).orElse("");
  }

  /** Whether its weight is learnt on the validation split. */
  public boolean learns() {
    return fusion.filter(FusionKind.LEARNT::equals).isPresent();
  }

  /** What documents' metadata must have, whatever the question. */
  public Map<String, String> constants() {
    Map<String, String> constants = new LinkedHashMap<>();
    where.forEach((name, value) -> constants.put(name, value.text()));
    return constants;
  }

  @Override
  public int callsPerAnswer(LanguageModelName answering) {
    Map<LanguageModelName, Integer> calls = new HashMap<>(Map.of(answering, 1));
    expand.ifPresent(wanted -> calls.merge(wanted.by(), wanted.calls(), Integer::sum));
    rerank.flatMap(RerankOptions::by).ifPresent(name -> calls.merge(name.model(), 1, Integer::sum));
    return Math.max(Collections.max(calls.values()), searches());
  }

  /** Most texts that are looked for to answer one question. */
  int searches() {
    return 1 + expand.map(ExpandOptions::texts).orElse(0);
  }

  /** The weight of each neighbour, written or usual. */
  double neighbourWeight() {
    boolean overlap = chunks().overlap().orElse(0) > 0;
    return contextWeight.orElse(overlap ? 0 : USUAL_CONTEXT);
  }

  double weight() {
    return keywordWeight.orElse(USUAL_WEIGHT);
  }
}
