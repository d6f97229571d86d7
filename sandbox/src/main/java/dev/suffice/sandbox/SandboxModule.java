package dev.suffice.sandbox;

import com.google.inject.AbstractModule;
import dev.suffice.api.sandbox.Sandboxes;

/** Binds what starts sandboxes. Needs the embedded models and a clock. */
public final class SandboxModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Sandboxes.class).to(SandboxStarter.class);
    bind(SandboxStarter.class);
  }
}
