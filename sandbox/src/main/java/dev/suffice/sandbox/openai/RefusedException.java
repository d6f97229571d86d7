package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.sandbox.http.Reply;
import java.util.Optional;

/** A request that is answered with an error. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORISED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final String INVALID = "invalid_request_error";

  private final int status;
  private final String type;

  @SuppressWarnings("serial") // thrown and caught within one process
  private final Optional<String> parameter;

  @SuppressWarnings("serial") // thrown and caught within one process
  private final Optional<String> code;

  /**
   * @param type what OpenAI calls this kind of error
   * @param parameter of the request that is wrong
   * @param code what OpenAI calls this very error
   */
  RefusedException(
      int status, String type, Optional<String> parameter, Optional<String> code, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.parameter = parameter;
    this.code = code;
  }

  static RefusedException badRequest(String message) {
    return new RefusedException(BAD_REQUEST, INVALID, Optional.empty(), Optional.empty(), message);
  }

  static RefusedException badParameter(String parameter, String message) {
    return new RefusedException(
        BAD_REQUEST, INVALID, Optional.of(parameter), Optional.empty(), message);
  }

  static RefusedException unauthorised(String message) {
    return new RefusedException(
        UNAUTHORISED, INVALID, Optional.empty(), Optional.of("invalid_api_key"), message);
  }

  static RefusedException notFound(String message) {
    return new RefusedException(NOT_FOUND, INVALID, Optional.empty(), Optional.empty(), message);
  }

  static RefusedException unknownModel(String model, String served) {
    return new RefusedException(
        NOT_FOUND,
        INVALID,
        Optional.of("model"),
        Optional.of("model_not_found"),
        "The model '%s' does not exist here. %s".formatted(model, served));
  }

  /** Nothing more may be spent. */
  static RefusedException quota() {
    String word = "insufficient_quota";
    return new RefusedException(
        TOO_MANY,
        word,
        Optional.empty(),
        Optional.of(word),
        "You exceeded your current quota (a fault)");
  }

  int status() {
    return status;
  }

  /** As OpenAI tells it. */
  Reply reply() {
    ObjectNode error =
        Json.object()
            .put("message", getMessage())
            .put("type", type)
            .put("param", parameter.orElse(null))
            .put("code", code.orElse(null));
    return Json.reply(status, Json.object().set("error", error));
  }
}
