package dev.suffice.providers.openai;

/**
 * Whose data sets, jobs, models and deployments they are. Fireworks names each by its account, its
 * kind and an id: {@code accounts/mine/models/some-model}.
 *
 * @param caller asks at the account's address
 */
record FireworksAccount(Caller caller, String id) {
  /** The whole name of something. */
  String name(String kind, String one) {
    return "accounts/%s/%s/%s".formatted(id, kind, one);
  }

  /** The last part of a whole name, or a name that has one part only. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
