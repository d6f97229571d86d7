package dev.suffice.providers.openai;

import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TuningServer;
import java.net.URI;
import java.time.Duration;

/**
 * Training at Fireworks, which chats as OpenAI does and trains by requests of its own, by <a
 * href="https://docs.fireworks.ai/fine-tuning/fine-tuning-via-api">its guide</a> and <a
 * href="https://github.com/fw-ai-external/python-sdk">its own client</a>, read 2026-11-23. The
 * address is that of an account.
 */
final class FireworksTuning implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "fireworks";

  private final ChatTokens tokens;

  FireworksTuning(ChatTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    var caller = new Caller(new Server(NAME, URI.create(server.address()), server.key(), timeout));
    var account = new FireworksAccount(caller, server.details().require("account"));
    return new ServedTuning(
        new FireworksIntake(account, tokens),
        new FireworksJobs(account),
        new FireworksDeployments(account, server.details().text("accelerator")));
  }
}
