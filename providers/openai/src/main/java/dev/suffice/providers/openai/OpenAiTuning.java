package dev.suffice.providers.openai;

import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TuningServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Training at OpenAI, and at servers that take its requests: Azure's interface of version 1,
 * Nebius, Bedrock's compatible endpoint. OpenAI's own client writes the requests and reads the
 * answers.
 */
final class OpenAiTuning implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "openai";

  /** The client wants a key; ours is added where requests are sent. */
  private static final String NO_KEY = "none";

  private final InstantSource clock;

  OpenAiTuning(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    URI address = URI.create(server.address());
    var caller = new Caller(new Server(address, server.key(), timeout));
    var client =
        new OpenAIClientImpl(
            ClientOptions.builder()
                .httpClient(new SdkTransport(caller))
                .baseUrl(server.address())
                .apiKey(NO_KEY)
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .disableTelemetry(true)
                .build());
    return new ServedTuning(
        new TuningIntake(address, new FileClient(caller), clock),
        new ServedJobs(client.fineTuning().jobs(), caller.faults()),
        new SelfDeploying(caller));
  }
}
