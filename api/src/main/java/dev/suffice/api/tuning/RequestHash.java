package dev.suffice.api.tuning;

import dev.suffice.api.prompt.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hashes what a training depends on; each text with its length, so that no two lists collide. */
final class RequestHash {
  /** Raised whenever equal requests are to be trained anew. */
  private static final String FORM = "tuning-1";

  private final MessageDigest digest;

  private RequestHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(TuningRequest request) {
    var hash = new RequestHash(sha256());
    hash.add(FORM);
    hash.add(request.base());
    hash.add(request.plan().settings().toString());
    hash.addValue(request.parameters().values());
    hash.add(request.plan().training());
    hash.add(request.plan().validation());
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(List<TrainingExample> examples) {
    add(Integer.toString(examples.size()));
    for (TrainingExample example : examples) {
      List<Message> messages = example.prompt().messages();
      add(Integer.toString(messages.size()));
      for (Message message : messages) {
        add(message.role().name());
        add(message.text());
      }
      add(example.prompt().question().input());
      add(example.answer());
    }
  }

  private void addValue(Object value) {
    if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach((key, one) -> sorted.put(String.valueOf(key), one));
      add("{" + sorted.size());
      sorted.forEach(
          (key, one) -> {
            add(key);
            addValue(one);
          });
      return;
    }
    if (value instanceof List<?> list) {
      add("[" + list.size());
      list.forEach(this::addValue);
      return;
    }
    add(String.valueOf(value));
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
