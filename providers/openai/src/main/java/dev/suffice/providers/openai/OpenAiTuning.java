package dev.suffice.providers.openai;

import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TuningServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Training at OpenAI, and at servers that take its requests to the letter. OpenAI's own client
 * writes the requests and reads the answers.
 */
final class OpenAiTuning implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "openai";

  private final ChatTokens tokens;
  private final InstantSource clock;

  OpenAiTuning(ChatTokens tokens, InstantSource clock) {
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
    var caller = new Caller(new Server(address, server.key(), timeout));
    return new ServedTuning(
        new TuningIntake(NAME, address, new FileClient(caller), tokens, clock),
        ServedJobs.of(caller, server.address(), JobForm.OPENAI),
        new SelfDeploying(caller));
  }
}
