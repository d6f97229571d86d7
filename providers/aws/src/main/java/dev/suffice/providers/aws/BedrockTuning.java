package dev.suffice.providers.aws;

import dev.suffice.api.http.PlainHttp;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TuningServer;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Training at Amazon Bedrock: <a
 * href="https://docs.aws.amazon.com/bedrock/latest/userguide/custom-models.html">custom models</a>.
 * No class of Amazon's SDK is loaded before a service is opened.
 *
 * @param clock tells when a job was begun that Bedrock has just taken
 */
record BedrockTuning(InstantSource clock) implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "bedrock";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    var site = Site.of(server);
    var clients = new Clients(site, new Transport(new PlainHttp(timeout), timeout));
    var faults = new Faults(server.details().keys().values());
    var calls = new Calls(clients.bedrock(), faults);
    var serving = new Servings(new OnDemand(calls), new Provisioned(calls, site), site);
    return new BedrockService(
        new Intake(site, clients.s3(), faults), new CustomisationJobs(calls, site, clock), serving);
  }
}
