package dev.suffice.api.tuning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash of everything that a training depends on: model, examples, settings. It travels with the
 * job, in the service's metadata, suffix or job name, so that a job whose id was lost is found and
 * none is submitted twice.
 *
 * @param value 64 hexadecimal digits in lower case: SHA-256; or the first 16 of them, as services
 *     that keep only a short name tell it
 */
public record JobMarker(String value) {
  /** The word under which services that keep metadata keep the marker. */
  public static final String METADATA_KEY = "suffice-marker";

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}([0-9a-f]{48})?");
  private static final int SUFFIX_DIGITS = 16;
  private static final String PREFIX = "suffice-";
  private static final Pattern SHORT_NAME = Pattern.compile(PREFIX + "([0-9a-f]{16})");

  public JobMarker {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A marker is 64 hexadecimal digits, or the first 16 of them: " + value);
    }
  }

  static JobMarker of(TuningRequest request) {
    return new JobMarker(RequestHash.of(request));
  }

  /** Its first 16 digits, for services that keep only a short name. */
  public String suffix() {
    return value.substring(0, SUFFIX_DIGITS);
  }

  /** The short name of what belongs to this training. */
  public String shortName() {
    return PREFIX + suffix();
  }

  /** The marker, as far as it is told, of a short name or of what a service made of it. */
  public static Optional<JobMarker> in(String name) {
    Matcher found = SHORT_NAME.matcher(name);
    return found.find() ? Optional.of(new JobMarker(found.group(1))) : Optional.empty();
  }

  /** Whether two are the same, as far as both are told. */
  public boolean fits(JobMarker other) {
    return value.startsWith(other.value) || other.value.startsWith(value);
  }
}
