package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.sandbox.http.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What endpoints have in common: methods, and lists that are turned page by page. */
final class Paths {
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 10_000;

  private Paths() {}

  /** Refuses any other method. */
  static void require(Call call, String method) {
    if (!call.method().equals(method)) {
      throw otherMethod(call);
    }
  }

  static RefusedException otherMethod(Call call) {
    return new RefusedException(
        METHOD_NOT_ALLOWED,
        "invalid_request_error",
        Optional.empty(),
        Optional.empty(),
        "Not allowed here: %s %s".formatted(call.method(), call.path()));
  }

  /** The words of a path. */
  static List<String> words(String path) {
    return Stream.of(path.split("/")).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * One page of a list, by the parameters {@code after} and {@code limit}.
   *
   * @param all with their {@code id}, in the order in which they are listed
   */
  static ObjectNode page(Call call, List<ObjectNode> all) {
    int from =
        call.parameter("after").map(id -> position(all, id) + 1).filter(at -> at > 0).orElse(0);
    int to = Math.min(all.size(), from + limit(call));
    List<ObjectNode> shown = all.subList(from, to);
    ArrayNode data = Json.array();
    shown.forEach(data::add);
    ObjectNode page = Json.object().put("object", "list");
    page.set("data", data);
    page.put("first_id", shown.isEmpty() ? "" : id(shown.get(0)));
    page.put("last_id", shown.isEmpty() ? "" : id(shown.get(shown.size() - 1)));
    return page.put("has_more", to < all.size());
  }

  private static int limit(Call call) {
    try {
      int wanted = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_PAGE);
      return Math.max(1, Math.min(LARGEST_PAGE, wanted));
    } catch (NumberFormatException notANumber) {
      throw RefusedException.badParameter("limit", "limit must be a whole number");
    }
  }

  private static int position(List<ObjectNode> all, String id) {
    return all.stream().map(Paths::id).toList().indexOf(id);
  }

  private static String id(ObjectNode item) {
    return item.path("id").asText();
  }
}
