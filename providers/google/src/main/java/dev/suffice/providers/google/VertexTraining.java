package dev.suffice.providers.google;

import dev.suffice.api.http.PlainHttp;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TuningServer;
import java.time.Duration;

/**
 * Training at Vertex AI: <a
 * href="https://cloud.google.com/vertex-ai/generative-ai/docs/models/gemini-use-supervised-tuning">supervised
 * tuning of Gemini</a>. No class of Google's client is loaded before a service is opened.
 */
final class VertexTraining implements FineTuningServices {
  /** The word by which options of models name it. */
  static final String NAME = "vertex";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FineTuningService open(TuningServer server, Duration timeout) {
    var place = Place.of(server);
    var faults = new Faults(place.token());
    var caller = new Caller(new PlainHttp(timeout), timeout, place.token(), faults);
    return new VertexService(
        new Intake(place, caller),
        new TuningJobList(GenAi.tunings(place, caller), place, faults),
        new Endpoints(place, caller));
  }
}
