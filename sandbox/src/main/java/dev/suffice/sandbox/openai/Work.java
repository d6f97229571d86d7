package dev.suffice.sandbox.openai;

import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Tariff;
import dev.suffice.sandbox.http.Reply;
import java.util.Objects;

/** What was done for a request, and what it takes to bill it. */
record Work(Reply reply, String model, Usage usage, Tariff tariff) {
  Work {
    Objects.requireNonNull(reply, "reply");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(tariff, "tariff");
  }
}
