package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.result.NearDuplicates.NotSearched;
import dev.suffice.api.result.NearDuplicates.Searched;
import dev.suffice.api.result.PlacedExample;
import dev.suffice.api.result.SameTexts;
import dev.suffice.api.result.SampleSize;
import dev.suffice.api.result.SimilarTexts;
import dev.suffice.api.result.SplitHealth;
import dev.suffice.api.result.TextLengths;
import java.util.List;
import java.util.stream.Stream;

/** What is known of the data. */
final class DataHealthPart {
  private static final int SAME_TEXTS = 200;

  private DataHealthPart() {}

  static ObjectNode of(DataHealth health) {
    ObjectNode node = Nodes.object();
    node.set("splits", Nodes.array(health.splits(), DataHealthPart::split));
    node.set("sameTexts", sameTexts(health.same()));
    node.set("nearDuplicates", near(health.near()));
    node.set("sampleSizes", Nodes.array(health.sampleSizes(), DataHealthPart::sampleSize));
    node.set("findings", Nodes.array(health.findings(), DataHealthPart::finding));
    return node;
  }

  private static JsonNode split(SplitHealth split) {
    ObjectNode node = Nodes.object();
    node.put("split", split.place().name());
    node.put("examples", split.examples());
    node.put("repeated", split.repeated());
    node.set("characters", Nodes.orNull(split.lengths().map(DataHealthPart::lengths)));
    node.set("balance", Nodes.orNull(split.balance().map(DataHealthPart::balance)));
    return node;
  }

  private static JsonNode lengths(TextLengths lengths) {
    ObjectNode node = Nodes.object();
    node.put("shortest", lengths.shortest());
    node.put("median", lengths.median());
    node.put("p95", lengths.percentile95());
    node.put("longest", lengths.longest());
    return node;
  }

  private static JsonNode balance(ClassBalance balance) {
    ObjectNode node = Nodes.object();
    node.put("labels", balance.labels());
    node.set("effectiveLabels", Nodes.number(balance.effective()));
    node.set("largest", label(balance.largest(), balance.largestSize()));
    node.set("smallest", label(balance.smallest(), balance.smallestSize()));
    node.set("absent", Nodes.texts(balance.absent()));
    node.set("single", Nodes.texts(balance.single()));
    return node;
  }

  private static JsonNode label(String name, int examples) {
    ObjectNode node = Nodes.object();
    node.set("label", Nodes.text(name));
    node.put("examples", examples);
    return node;
  }

  /** Counts of all, and the first few themselves; those with different answers before others. */
  private static JsonNode sameTexts(List<SameTexts> same) {
    ObjectNode node = Nodes.object();
    node.put("texts", same.size());
    List<SameTexts> conflicts = same.stream().filter(SameTexts::isConflict).toList();
    node.put("conflicts", conflicts.size());
    List<SameTexts> shown =
        Stream.concat(conflicts.stream(), same.stream().filter(one -> !one.isConflict()))
            .limit(SAME_TEXTS)
            .toList();
    node.set("groups", Nodes.array(shown, DataHealthPart::group));
    return node;
  }

  private static JsonNode group(SameTexts same) {
    ObjectNode node = Nodes.object();
    node.put("conflict", same.isConflict());
    node.set("examples", Nodes.array(same.examples(), DataHealthPart::example));
    return node;
  }

  private static JsonNode example(PlacedExample placed) {
    ObjectNode node = Nodes.object();
    node.put("split", placed.place().name());
    node.set("id", Nodes.text(placed.example().id()));
    node.set("expected", Nodes.texts(placed.example().expected()));
    return node;
  }

  private static JsonNode near(NearDuplicates near) {
    ObjectNode node = Nodes.object();
    if (near instanceof NotSearched not) {
      node.put("searched", false);
      node.set("scope", Nodes.text(not.reason()));
      return node;
    }
    var searched = (Searched) near;
    node.put("searched", true);
    node.set("scope", Nodes.text(searched.scope()));
    node.set("model", Nodes.text(searched.model()));
    node.set("threshold", Nodes.number(searched.threshold()));
    node.put("nearTraining", searched.nearTraining());
    node.put("nearTest", searched.nearTest());
    node.put("conflicts", searched.conflicts());
    node.set("pairs", Nodes.array(searched.pairs(), DataHealthPart::pair));
    return node;
  }

  private static JsonNode pair(SimilarTexts pair) {
    ObjectNode node = Nodes.object();
    node.set("similarity", Nodes.number(Math.round(pair.similarity() * 1e4) / 1e4));
    node.put("conflict", pair.isConflict());
    node.set("test", example(pair.test()));
    node.set("other", example(pair.other()));
    return node;
  }

  private static JsonNode sampleSize(SampleSize size) {
    ObjectNode node = Nodes.object();
    node.set("requirement", Nodes.text(size.requirement()));
    node.put("available", size.available());
    node.set("least", Nodes.number(size.least()));
    node.set("likely", Nodes.number(size.likely()));
    return node;
  }

  private static JsonNode finding(DataHealth.Finding finding) {
    ObjectNode node = Nodes.object();
    node.set("text", Nodes.text(finding.text()));
    node.set("remedy", Nodes.text(finding.remedy()));
    return node;
  }
}
