package dev.suffice.providers.openai;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /models} of one server. Safe for any thread. */
final class ModelClient {
  private final Caller caller;

  ModelClient(Caller caller) {
    this.caller = caller;
  }

  List<ServedModel> list() {
    return caller.get("models").list("data", ServedModel::of);
  }

  ServedModel retrieve(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return ServedModel.of(caller.get("models/" + encoded));
  }
}
