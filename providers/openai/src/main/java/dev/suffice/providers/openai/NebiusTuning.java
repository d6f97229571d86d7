package dev.suffice.providers.openai;

import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TuningServer;
import java.net.URI;
import java.time.Duration;

/**
 * Training at Nebius Token Factory, which takes OpenAI's requests with settings of its own, and
 * deploys by requests of its own. By <a
 * href="https://docs.tokenfactory.nebius.com/api-reference/fine-tuning/create-a-fine-tuning-job">its
 * reference</a> of 2026-05-06 and <a href="https://github.com/nebius/token-factory-cookbook">its
 * cookbook</a>, read 2026-11-23. The address is without a version.
 */
final class NebiusTuning implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "nebius";

  private final ChatTokens tokens;

  NebiusTuning(ChatTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    String address = server.address() + "/v1";
    var jobs = new Caller(new Server(NAME, URI.create(address), server.key(), timeout));
    var models =
        new Caller(new Server(NAME, URI.create(server.address() + "/v0"), server.key(), timeout));
    return new ServedTuning(
        new NebiusIntake(new TuningFiles(new FileClient(jobs)), tokens),
        ServedJobs.of(jobs, address, new NebiusForm()),
        new NebiusModels(jobs, models, server.details().require("base-model")));
  }
}
