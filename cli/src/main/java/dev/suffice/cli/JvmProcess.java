package dev.suffice.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jline.utils.Signals;

/**
 * This Java process. A shutdown hook would not do: a second Ctrl-C waits for the hooks of the first
 * to finish, and the exit code would be the signal's.
 */
final class JvmProcess implements ProcessControl {
  private static final List<String> ENDINGS = List.of("INT", "TERM", "HUP");

  @Override
  public Runnable onInterrupt(Runnable handler) {
    Map<String, Object> before = new HashMap<>();
    ENDINGS.forEach(signal -> before.put(signal, Signals.register(signal, handler)));
    return () -> before.forEach(Signals::unregister);
  }

  @Override
  public void halt(int status) {
    Runtime.getRuntime().halt(status);
  }
}
