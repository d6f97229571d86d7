package dev.suffice.api.tuning;

import java.util.regex.Pattern;

/**
 * A hash of everything that a training depends on: model, examples, settings. It travels with the
 * job, in the service's metadata, suffix or job name, so that a job whose id was lost is found and
 * none is submitted twice.
 *
 * @param value 64 hexadecimal digits in lower case: SHA-256
 */
public record JobMarker(String value) {
  /** The word under which services that keep metadata keep the marker. */
  public static final String METADATA_KEY = "suffice-marker";

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final int SUFFIX_DIGITS = 16;

  public JobMarker {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A marker is 64 hexadecimal digits: " + value);
    }
  }

  static JobMarker of(TuningRequest request) {
    return new JobMarker(RequestHash.of(request));
  }

  /** Its first 16 digits, for services that keep only a short name. */
  public String suffix() {
    return value.substring(0, SUFFIX_DIGITS);
  }

  /** Whether a short name, or what a service made of it, carries this marker. */
  public boolean isIn(String name) {
    return name.contains(suffix());
  }
}
