package dev.suffice.reports.json;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Keys of test examples: the first 8 bytes of a SHA-256 over what is asked and what would be right.
 * The same texts have the same key in every run, whatever their place and id; where one set has
 * them several times, the second and further ones count as others.
 */
final class ExampleKeys {
  private static final int DIGITS = 16;

  private final Experiment experiment;

  ExampleKeys(Experiment experiment) {
    this.experiment = experiment;
  }

  /** The keys of the test examples, in their order. */
  List<String> all() {
    var seen = new HashMap<String, Integer>();
    var keys = new ArrayList<String>();
    for (Example example : experiment.data().test()) {
      String key = key(example, 0);
      int occurrence = seen.merge(key, 1, Integer::sum);
      keys.add(occurrence == 1 ? key : key(example, occurrence));
    }
    return keys;
  }

  private String key(Example example, int occurrence) {
    var texts = new ArrayList<String>();
    texts.add(example.input());
    for (Map.Entry<String, String> field : example.visibleFields(experiment.task()).entrySet()) {
      texts.add(field.getKey());
      texts.add(field.getValue());
    }
    texts.add("passages");
    example.passages().stream().map(Passage::text).forEach(texts::add);
    texts.add("expected");
    texts.addAll(example.expected());
    texts.add(String.valueOf(occurrence));
    return HexFormat.of().formatHex(hash(texts)).substring(0, DIGITS);
  }

  /** Each text with its length, so that no two lists are taken for one. */
  private static byte[] hash(List<String> texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
