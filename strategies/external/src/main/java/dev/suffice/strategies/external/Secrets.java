package dev.suffice.strategies.external;

import dev.suffice.api.model.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Takes the secrets of an approach out of whatever an application says. */
final class Secrets {
  private final List<Secret> secrets = new ArrayList<>();

  /** Of {@code Bearer abc} the last word counts as a secret by itself. */
  Secrets(Collection<Secret> values) {
    for (Secret value : values) {
      secrets.add(value);
      String last = value.reveal().strip().replaceFirst("^.*\\s", "");
      secrets.add(new Secret(last));
    }
  }

  String hideIn(String foreign) {
    String hidden = foreign;
    for (Secret secret : secrets) {
      hidden = secret.hideIn(hidden);
    }
    return hidden;
  }
}
