package dev.suffice.sandbox.openai;

import dev.suffice.sandbox.http.Call;
import dev.suffice.sandbox.http.Reply;
import java.util.List;

/** A group of paths that nothing is billed for. Safe for any thread. */
interface Endpoint {
  /** The first word of its paths after {@code /v1/}. */
  String name();

  /**
   * Answers a request.
   *
   * @param path the words of the path after its name
   * @throws RefusedException when that is not possible
   */
  Reply answer(Call call, List<String> path);
}
