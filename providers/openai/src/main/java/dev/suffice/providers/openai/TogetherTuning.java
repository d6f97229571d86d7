package dev.suffice.providers.openai;

import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TuningServer;
import java.net.URI;
import java.time.Duration;

/**
 * Training at Together, which chats as OpenAI does and trains by requests of its own: {@code
 * /fine-tunes}, by <a href="https://github.com/togethercomputer/openapi">its document</a>, version
 * 2.0.0.
 */
final class TogetherTuning implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "together";

  private final ChatTokens tokens;

  TogetherTuning(ChatTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    var caller = new Caller(new Server(NAME, URI.create(server.address()), server.key(), timeout));
    return new ServedTuning(
        new TogetherIntake(caller, tokens),
        new TogetherJobs(caller),
        new TogetherEndpoints(caller));
  }
}
