package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.catalog.Description;
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
import java.util.Locale;
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

    /** Passages in this order, given the best first. */
    List<Passage> arranged(List<Passage> best) {
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
    requireRange("top", top, 1, MOST_TOP);
    requireRange("neighbours", neighbours, 0, MOST_NEIGHBOURS);
    requireRange("budget", budget, LEAST_BUDGET, Integer.MAX_VALUE);
    requireShare("keyword-weight", keywordWeight);
    requireShare("context-weight", contextWeight);
    if (neighbours.orElse(0) > 0 && parent.isPresent()) {
      throw new IllegalArgumentException("neighbours go without `parent`, which shows them too");
    }
    boolean embeds = mode == Mode.DENSE || mode == Mode.HYBRID;
    requireFor("by", embeds, by.isPresent(), mode);
    if (embeds && by.isEmpty()) {
      throw new IllegalArgumentException(
          "mode %s needs `by:` and the name of a declared embedding model".formatted(word(mode)));
    }
    boolean hybrid = mode == Mode.HYBRID;
    requireFor("fusion", hybrid, fusion.isPresent(), mode);
    boolean weighted = hybrid && fusion.orElse(FusionKind.CONVEX) == FusionKind.CONVEX;
    if (keywordWeight.isPresent() && !weighted) {
      throw new IllegalArgumentException(
          "keyword-weight goes with `mode: hybrid` and `fusion: convex`; leave it out");
    }
    requireFor("store", embeds, store.isPresent(), mode);
    requireFor("expand", embeds || mode == Mode.BM25, expand.isPresent(), mode);
    requireFor("rerank", embeds || mode == Mode.BM25, rerank.isPresent(), mode);
    boolean searches = mode != Mode.WHOLE_CORPUS;
    requireFor("top", searches && mode != Mode.ORACLE, top.isPresent(), mode);
    requireFor("chunk", searches, chunk.isPresent(), mode);
    requireFor("context-weight", searches && mode != Mode.ORACLE, contextWeight.isPresent(), mode);
    requireFor("neighbours", searches, neighbours.isPresent(), mode);
    requireFor("parent", searches, parent.isPresent(), mode);
    requireFor("order", searches, order.isPresent(), mode);
    requireFor("budget", searches, budget.isPresent(), mode);
    requireFor(
        "where",
        searches || where.values().stream().allMatch(Template::isConstant),
        !where.isEmpty(),
        mode);
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

  private static String word(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void requireFor(String key, boolean allowed, boolean written, Mode mode) {
    if (written && !allowed) {
      throw new IllegalArgumentException(
          "%s does not go with `mode: %s`; leave it out".formatted(key, word(mode)));
    }
  }

  private static void requireShare(String key, OptionalDouble written) {
    if (written.isPresent() && !(written.getAsDouble() >= 0 && written.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "%s: from 0 to 1: %s".formatted(key, written.getAsDouble()));
    }
  }

  private static void requireRange(String key, OptionalInt written, int least, int most) {
    if (written.isPresent() && (written.getAsInt() < least || written.getAsInt() > most)) {
      throw new IllegalArgumentException(
          most == Integer.MAX_VALUE
              ? "%s: at least %s: %s".formatted(key, least, written.getAsInt())
              : "%s: from %s to %s: %s".formatted(key, least, most, written.getAsInt()));
    }
  }
}
