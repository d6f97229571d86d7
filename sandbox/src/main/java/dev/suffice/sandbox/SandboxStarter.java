package dev.suffice.sandbox;

import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.Sandboxes;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.sandbox.model.Shelf;
import dev.suffice.sandbox.traffic.Ledger;
import dev.suffice.sandbox.traffic.LedgerFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Starts sandboxes with the models inside this process. */
final class SandboxStarter implements Sandboxes {
  private final EmbeddedModels models;
  private final Clock clock;
  private final Optional<LocalTraining> training;

  @Inject
  SandboxStarter(EmbeddedModels models, Clock clock, Optional<LocalTraining> training) {
    this.models = models;
    this.clock = clock;
    this.training = training;
  }

  @Override
  public Sandbox start(SandboxOptions options) throws IOException {
    Optional<LedgerFile> file =
        options.ledgerFile().isPresent()
            ? Optional.of(new LedgerFile(options.ledgerFile().get(), clock))
            : Optional.empty();
    var shelf = new Shelf(models, options.stub(), training);
    return JettySandbox.start(options, shelf, new Ledger(file), clock, training);
  }
}
