package dev.suffice.experiments.store;

import dev.suffice.api.model.ModelFile;
import dev.suffice.api.model.Secret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A hash of facts (SHA-256 over a canonical form): equal facts have equal fingerprints in every
 * run, on every machine, whatever the order of maps and sets. Records, collections, maps,
 * optionals, enums, texts, numbers and durations are facts; all secrets are the same one.
 *
 * @param hex 64 hexadecimal digits, 32 when shortened
 */
public record Fingerprint(String hex) {
  /** The fingerprint of several facts in this order. */
  public static Fingerprint of(Object... facts) {
    return start().and(facts);
  }

  /** The first of several facts, where only the later ones change: written once, not each time. */
  public static Start start(Object... facts) {
    var canonical = new StringBuilder("[");
    Arrays.asList(facts).forEach(fact -> write(canonical, fact));
    return new Start(canonical.toString());
  }

  /** Facts that others follow. */
  public static final class Start {
    private final String canonical;

    private Start(String canonical) {
      this.canonical = canonical;
    }

    /** The fingerprint of these facts and those that follow, as of all of them in this order. */
    public Fingerprint and(Object... facts) {
      var whole = new StringBuilder(canonical);
      Arrays.asList(facts).forEach(fact -> write(whole, fact));
      return new Fingerprint(HexFormat.of().formatHex(sha256(whole.append(']').toString())));
    }
  }

  private static final int SHORT_DIGITS = 32;

  /**
   * How to read a record; the platform looks it up anew each time, which takes longer than hashing.
   */
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Fingerprint::accessor).toList();
        }
      };

  /** The first 16 bytes: enough to tell apart whatever one store will ever hold. */
  public Fingerprint shortened() {
    return hex.length() <= SHORT_DIGITS ? this : new Fingerprint(hex.substring(0, SHORT_DIGITS));
  }

  byte[] shortBytes() {
    return HexFormat.of().parseHex(shortened().hex);
  }

  /** The first 8 bytes as a number, for seeds. */
  public long toLong() {
    return Long.parseUnsignedLong(hex.substring(0, 16), 16);
  }

  /** Cloned for each use: looking one up anew takes about as long as hashing. */
  private static final MessageDigest SHA_256 = newSha256();

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static byte[] sha256(String text) {
    try {
      var digest = (MessageDigest) SHA_256.clone();
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException other) {
      return newSha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(StringBuilder out, Object fact) {
    if (fact instanceof String text) {
      out.append('"').append(text.length()).append(':').append(text);
    } else if (fact instanceof BigDecimal number) {
      out.append('#').append(number.stripTrailingZeros().toPlainString()).append(';');
    } else if (fact instanceof Number || fact instanceof Boolean || fact instanceof Duration) {
      out.append('#').append(fact).append(';');
    } else if (fact instanceof Enum<?> constant) {
      out.append('!').append(constant.name()).append(';');
    } else if (fact instanceof Optional<?> optional) {
      write(out, optional.map(Set::<Object>of).orElse(Set.of()));
    } else if (fact instanceof OptionalInt optional) {
      write(out, optional.isPresent() ? Set.of(optional.getAsInt()) : Set.of());
    } else if (fact instanceof OptionalDouble optional) {
      write(out, optional.isPresent() ? Set.of(optional.getAsDouble()) : Set.of());
    } else if (fact instanceof Set<?> set) {
      write(out, set.stream().map(Fingerprint::of).map(Fingerprint::hex).sorted().toList());
    } else if (fact instanceof Collection<?> list) {
      out.append('[');
      list.forEach(item -> write(out, item));
      out.append(']');
    } else if (fact instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
      out.append('{');
      sorted.forEach(
          (key, value) -> write(out.append(key.length()).append(':').append(key), value));
      out.append('}');
    } else if (fact instanceof ModelFile file) {
      write(out, file.sha256());
    } else if (fact instanceof Secret) {
      out.append('?');
    } else if (fact instanceof Record record) {
      writeRecord(out, record);
    } else {
      throw new IllegalArgumentException("Not a fact that can be hashed: " + fact);
    }
  }

  private static void writeRecord(StringBuilder out, Record record) {
    out.append('(').append(record.getClass().getSimpleName());
    for (Method accessor : ACCESSORS.get(record.getClass())) {
      out.append(' ').append(accessor.getName()).append('=');
      write(out, value(record, accessor));
    }
    out.append(')');
  }

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }

  private static Object value(Record record, Method accessor) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException hidden) {
      throw new IllegalStateException("Cannot read " + accessor, hidden);
    }
  }
}
