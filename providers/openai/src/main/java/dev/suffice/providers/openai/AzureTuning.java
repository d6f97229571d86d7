package dev.suffice.providers.openai;

import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TuningServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Training at Azure by its interface of version 1, which takes OpenAI's requests, and one word
 * more: {@code trainingType}. What was trained answers where it is deployed, which another
 * interface does, with a key of its own. By <a
 * href="https://learn.microsoft.com/azure/ai-foundry/openai/how-to/fine-tuning">Microsoft's
 * guide</a> of 2026-02-11.
 */
final class AzureTuning implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "azure";

  private static final String MANAGEMENT = "azure's management";

  private final ChatTokens tokens;
  private final InstantSource clock;

  AzureTuning(ChatTokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    URI address = URI.create(server.address());
    var caller =
        new Caller(new Server(NAME, address, server.key(), Server.KeyForm.API_KEY, timeout));
    var files = new FileClient(caller);
    return new ServedTuning(
        new TuningIntake(NAME, address, files, tokens, clock),
        new ProcessedFiles(
            ServedJobs.of(caller, server.address(), JobForm.OPENAI), files, caller.faults()),
        deployments(server.details(), timeout));
  }

  private AzureDeployments deployments(ServiceDetails details, Duration timeout) {
    URI management = URI.create(details.require("management-url"));
    var caller =
        new Caller(
            new Server(
                MANAGEMENT,
                management,
                details.key("access-token"),
                Server.KeyForm.ACCESS_TOKEN,
                timeout));
    return new AzureDeployments(caller, AzurePlace.of(details), clock);
  }
}
