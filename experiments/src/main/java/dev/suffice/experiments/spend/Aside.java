package dev.suffice.experiments.spend;

import java.util.function.Supplier;

/** Lets something of our own be done that is nobody's latency. Safe for any thread. */
@FunctionalInterface
public interface Aside {
  <T> T from(Supplier<T> work);
}
