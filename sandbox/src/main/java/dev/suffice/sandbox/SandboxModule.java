package dev.suffice.sandbox;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import dev.suffice.api.sandbox.Sandboxes;
import dev.suffice.api.tuning.LocalTraining;

/**
 * Binds what starts sandboxes. Needs the embedded models and a clock, and trains where somebody
 * binds {@link LocalTraining}.
 */
public final class SandboxModule extends AbstractModule {
  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), LocalTraining.class);
    bind(Sandboxes.class).to(SandboxStarter.class);
    bind(SandboxStarter.class);
  }
}
