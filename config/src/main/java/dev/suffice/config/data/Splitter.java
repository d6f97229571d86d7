package dev.suffice.config.data;

import dev.suffice.api.task.Example;
import dev.suffice.api.task.SameText;
import dev.suffice.config.form.Written;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares examples out by a hash of their text, or of their group: equal texts always land on the
 * same side, and an added row moves no other. With {@code stratify-by} the shares are exact within
 * each class instead, so an added row can move others of its class.
 */
final class Splitter {
  private final SplitBlock split;
  private final DataBlock data;

  Splitter(SplitBlock split, DataBlock data) {
    this.split = split;
    this.data = data;
  }

  Splits split(List<Example> examples) {
    return data.stratifyBy().isPresent()
        ? stratified(examples, data.stratifyBy().get())
        : byHash(examples);
  }

  private Splits byHash(List<Example> examples) {
    var splits = new Splits();
    examples.forEach(example -> put(splits, example, position(group(example))));
    return splits;
  }

  private Splits stratified(List<Example> examples, Written field) {
    var groups = new LinkedHashMap<String, List<Example>>();
    examples.forEach(
        example -> groups.computeIfAbsent(group(example), key -> new ArrayList<>()).add(example));
    var classes = new LinkedHashMap<String, List<Map.Entry<String, List<Example>>>>();
    for (Map.Entry<String, List<Example>> group : groups.entrySet()) {
      String value = group.getValue().get(0).fields().getOrDefault(field.text(), "");
      classes.computeIfAbsent(value, key -> new ArrayList<>()).add(group);
    }
    var splits = new Splits();
    classes.values().forEach(members -> shareOut(members, splits));
    return splits;
  }

  private void shareOut(Collection<Map.Entry<String, List<Example>>> groups, Splits splits) {
    long size = groups.stream().mapToLong(group -> group.getValue().size()).sum();
    List<Map.Entry<String, List<Example>>> order =
        groups.stream()
            .sorted(Comparator.comparingDouble(group -> position(group.getKey())))
            .toList();
    long before = 0;
    for (Map.Entry<String, List<Example>> group : order) {
      double middle = (before + 0.5) / size;
      group.getValue().forEach(example -> put(splits, example, middle));
      before += group.getValue().size();
    }
  }

  private void put(Splits splits, Example example, double position) {
    if (position < split.training()) {
      splits.training().add(example);
    } else if (position < split.beforeTest()) {
      splits.validation().add(example);
    } else {
      splits.test().add(example);
    }
  }

  /** What stays on one side: else a cluster could be learnt from and judged by. */
  private String group(Example example) {
    return data.groupBy()
        .map(field -> example.fields().getOrDefault(field.text(), ""))
        .or(example::cluster)
        .orElseGet(() -> SameText.key(example.input()));
  }

  /** A number in [0, 1) that only the seed and the key decide. */
  private double position(String key) {
    String seeded = split.seed().orElse(0) + "\n" + key;
    byte[] hash = sha256().digest(seeded.getBytes(StandardCharsets.UTF_8));
    return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
