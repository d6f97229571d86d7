package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.sandbox.http.Reply;
import dev.suffice.sandbox.traffic.Entry;
import dev.suffice.sandbox.traffic.Fate;
import dev.suffice.sandbox.traffic.Fates;
import dev.suffice.sandbox.traffic.Fingerprint;
import dev.suffice.sandbox.traffic.Ledger;
import java.time.Duration;
import java.util.Optional;

/**
 * Serves what is billed by the request: draws its fate, has the work done, and enters it in the
 * ledger before anything is sent. Safe for any thread.
 */
final class Clerk {
  private final Fates fates;
  private final Ledger ledger;
  private final Refusals refusals;

  Clerk(Fates fates, Ledger ledger, Refusals refusals) {
    this.fates = fates;
    this.ledger = ledger;
    this.refusals = refusals;
  }

  /** Serves a request that somebody waits for. */
  Served serve(Service service, byte[] body) {
    Fingerprint print = Fingerprint.of(service.path(), body);
    Fate fate = fates.next(print);
    var asked = new Asked(service, print, false);
    return fate.fault()
        .filter(fault -> !fault.bills())
        .map(fault -> turnedAway(asked, body, fault))
        .orElseGet(() -> worked(asked, body, fate));
  }

  /**
   * Serves a line of a batch. Faults of the connection cannot strike there, so they do not.
   *
   * @return the answer, with its status
   */
  Line serveInBatch(Service service, JsonNode request) {
    byte[] body = Json.bytes(request);
    Fingerprint print = Fingerprint.of(service.path(), body);
    Optional<Fault> fault = fates.next(print).fault().filter(any -> !any.bills());
    var asked = new Asked(service, print, true);
    if (fault.isPresent()) {
      return new Line(turnedAway(asked, body, fault.get()).reply(), Usage.NONE);
    }
    try {
      requireWhole(request);
      Work work = service.work(request);
      enter(asked, work, Optional.empty());
      return new Line(work.reply(), work.usage());
    } catch (RefusedException refused) {
      return new Line(refused(asked, request, refused).reply(), Usage.NONE);
    }
  }

  private static void requireWhole(JsonNode request) {
    if (request.path("stream").asBoolean(false)) {
      throw RefusedException.badParameter("stream", "A line of a batch cannot be streamed");
    }
  }

  /** Notes that a limit turned a request away. */
  void limited(Service service, byte[] body, int status) {
    Fingerprint print = Fingerprint.of(service.path(), body);
    enter(new Asked(service, print, false), model(body), status, Optional.empty());
  }

  private Served turnedAway(Asked asked, byte[] body, Fault fault) {
    Reply reply = refusals.of(fault);
    enter(asked, model(body), reply.status(), Optional.of(fault));
    return Served.plain(reply);
  }

  private Served worked(Asked asked, byte[] body, Fate fate) {
    Optional<JsonNode> request = Json.read(body);
    try {
      Work work = asked.service().work(request.orElseGet(() -> Json.required(body)));
      enter(asked, work, fate.fault());
      return new Served(work.reply(), fate.fault(), fate.latency());
    } catch (RefusedException refused) {
      return refused(asked, request.orElseGet(Json::object), refused);
    }
  }

  private Served refused(Asked asked, JsonNode request, RefusedException refused) {
    String model = request.path("model").asText("");
    enter(asked, model, refused.status(), Optional.empty());
    return new Served(refused.reply(), Optional.empty(), Duration.ZERO);
  }

  private void enter(Asked asked, Work work, Optional<Fault> fault) {
    ledger.enter(
        new Entry(
            asked.service().path(),
            work.model(),
            asked.print(),
            asked.inBatch(),
            work.reply().status(),
            fault,
            work.usage().inputTokens(),
            work.usage().outputTokens(),
            work.tariff().rates(asked.inBatch()).of(work.usage())));
  }

  private void enter(Asked asked, String model, int status, Optional<Fault> fault) {
    ledger.enter(
        new Entry(
            asked.service().path(),
            model,
            asked.print(),
            asked.inBatch(),
            status,
            fault,
            0,
            0,
            Money.ZERO));
  }

  private static String model(byte[] body) {
    return Json.read(body).map(request -> request.path("model").asText("")).orElse("");
  }

  /** An answered line of a batch. */
  record Line(Reply reply, Usage usage) {}

  private record Asked(Service service, Fingerprint print, boolean inBatch) {}
}
