package dev.suffice.providers.djl;

import dev.suffice.api.tuning.JobMarker;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a tuned model: {@code tuned:} and the marker of the job that made it. */
record TunedName(JobMarker marker) {
  private static final Pattern FORM = Pattern.compile("tuned:([0-9a-f]{64})");

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  static TunedName parse(String text) {
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("Not the name of a model that was tuned here: " + text);
    }
    return new TunedName(new JobMarker(match.group(1)));
  }

  String text() {
    return "tuned:" + marker.value();
  }
}
