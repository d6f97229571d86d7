package dev.suffice.sandbox.openai;

import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.LedgerSummary;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.sandbox.http.Call;
import dev.suffice.sandbox.http.Reply;
import dev.suffice.sandbox.model.Shelf;
import dev.suffice.sandbox.traffic.Admission;
import dev.suffice.sandbox.traffic.Fate;
import dev.suffice.sandbox.traffic.Fates;
import dev.suffice.sandbox.traffic.Fingerprint;
import dev.suffice.sandbox.traffic.Ledger;
import dev.suffice.sandbox.traffic.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Answers requests as OpenAI does: asks for the key, keeps to the limits, lets faults strike, and
 * finds who answers. Safe for any thread.
 */
public final class OpenAiApi {
  private static final int INTERNAL = 500;
  private static final String ROOT = "v1";

  private final SandboxOptions options;
  private final Fates billedFates;
  private final Fates otherFates;
  private final Ledger ledger;
  private final RateLimiter limiter;
  private final Refusals refusals;
  private final Clerk clerk;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

  /**
   * @param workers work batches off
   * @param training what fine-tuning jobs are trained by; absent: none are taken
   */
  public OpenAiApi(
      SandboxOptions options,
      Shelf shelf,
      Ledger ledger,
      Clock clock,
      ScheduledExecutorService workers,
      Optional<LocalTraining> training) {
    this.options = options;
    this.ledger = ledger;
    this.billedFates = new Fates(options.seed(), options.faults(), options.latency());
    this.otherFates = new Fates(options.seed(), options.faults(), options.latency());
    this.limiter = new RateLimiter(options.limits(), System::nanoTime);
    this.refusals = new Refusals(clock);
    this.clerk = new Clerk(billedFates, ledger, refusals);
    var identifiers = new Identifiers();
    var doorkeeper = new Doorkeeper(options.training(), clock);
    add(new ChatService(shelf, options.prices().chat(), clock, doorkeeper, identifiers));
    add(new EmbeddingService(shelf, options.prices().embeddings()));
    var files = new FileShelf(clock, identifiers);
    var batches = new BatchRunner(clerk, files, identifiers, workers, options.batchTime());
    long now = clock.instant().getEpochSecond();
    add(new ModelsEndpoint(shelf, doorkeeper, options.shutdownDates(), now));
    add(new FilesEndpoint(files));
    add(new BatchesEndpoint(services, files, batches, clock, identifiers));
    training
        .map(
            local ->
                new TrainingRunner(
                    local, files, workers, options.batchTime(), options.training().fault()))
        .map(
            runner ->
                new FineTuningEndpoint(
                    runner,
                    files,
                    clock,
                    identifiers,
                    new TrainingTill(ledger, options.training().price()),
                    doorkeeper))
        .ifPresent(this::add);
  }

  /** Answers a request. */
  public Served receive(Call call) {
    try {
      return routed(call);
    } catch (RefusedException refused) {
      return Served.plain(refused.reply());
    }
  }

  /** What a request is told when something here broke. */
  public static Reply broken() {
    return new RefusedException(
            INTERNAL,
            "server_error",
            Optional.empty(),
            Optional.empty(),
            "The sandbox itself failed; this is no fault that was asked for")
        .reply();
  }

  /** What was billed so far. */
  public LedgerSummary ledger() {
    return ledger.summary(billedFates.distinct());
  }

  private void add(Service service) {
    services.put(service.path(), service);
  }

  private void add(Endpoint endpoint) {
    endpoints.put(endpoint.name(), endpoint);
  }

  private Served routed(Call call) {
    if (call.path().equals(LedgerPage.PATH)) {
      return Served.plain(LedgerPage.of(ledger()));
    }
    requireKey(call);
    Service service = services.get(call.path());
    if (service != null) {
      Paths.require(call, "POST");
      return limited(service, call.body());
    }
    List<String> words = Paths.words(call.path());
    boolean known = words.size() > 1 && words.get(0).equals(ROOT);
    Endpoint endpoint = known ? endpoints.get(words.get(1)) : null;
    if (endpoint == null) {
      throw RefusedException.notFound(
          "Unknown path: %s. There are %s, /v1/%s"
              .formatted(
                  call.path(),
                  String.join(", ", services.keySet()),
                  String.join(", /v1/", endpoints.keySet())));
    }
    return unbilled(endpoint, call, words.subList(2, words.size()));
  }

  private void requireKey(Call call) {
    boolean welcome =
        options.key().isEmpty()
            || call.authorization().equals(options.key().map(key -> "Bearer " + key.reveal()));
    if (!welcome) {
      throw RefusedException.unauthorised(
          call.authorization().isPresent()
              ? "Incorrect API key provided"
              : "You didn't provide an API key: send it as Authorization: Bearer KEY");
    }
  }

  private Served limited(Service service, byte[] body) {
    long tokens =
        options.limits().tokens().isPresent() ? service.expectedTokens(Json.required(body)) : 0;
    Admission admission = limiter.admit(tokens);
    if (admission.refusal().isPresent()) {
      Reply refused = refusals.of(admission.refusal().get()).with(admission.headers());
      clerk.limited(service, body, refused.status());
      return Served.plain(refused);
    }
    return clerk.serve(service, body).with(admission.headers());
  }

  private Served unbilled(Endpoint endpoint, Call call, List<String> path) {
    Fate fate = otherFates.next(Fingerprint.of(call.method() + " " + call.path(), call.body()));
    Optional<Fault> refusing = fate.fault().filter(fault -> !fault.bills());
    return refusing.isPresent()
        ? Served.plain(refusals.of(refusing.get()))
        : new Served(endpoint.answer(call, path), fate.fault(), Duration.ZERO);
  }
}
