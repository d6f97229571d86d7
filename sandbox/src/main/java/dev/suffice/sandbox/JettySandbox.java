package dev.suffice.sandbox;

import dev.suffice.api.sandbox.LedgerSummary;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.ServedModel;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.sandbox.model.Shelf;
import dev.suffice.sandbox.openai.OpenAiApi;
import dev.suffice.sandbox.traffic.Ledger;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A sandbox on Jetty. */
final class JettySandbox implements Sandbox {
  /** Longer than any silence that is meant. */
  private static final Duration IDLE = Duration.ofMinutes(15);

  private static final int THREADS = 64;
  private static final int BATCH_THREADS = 2;
  private static final int BACKLOG = 1_024;

  private final SandboxOptions options;
  private final Server server;
  private final ServerConnector connector;
  private final Shelf shelf;
  private final Ledger ledger;
  private final OpenAiApi api;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(1, task -> daemon(task, "sandbox-timer"));
  private final ScheduledExecutorService batches =
      Executors.newScheduledThreadPool(BATCH_THREADS, task -> daemon(task, "sandbox-batch"));

  private JettySandbox(
      SandboxOptions options,
      Shelf shelf,
      Ledger ledger,
      Clock clock,
      Optional<LocalTraining> training) {
    this.options = options;
    this.shelf = shelf;
    this.ledger = ledger;
    this.api = new OpenAiApi(options, shelf, ledger, clock, batches, training);
    var threads = new QueuedThreadPool(THREADS);
    threads.setName("sandbox");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = connector(server, options);
    server.addConnector(connector);
    server.setHandler(new Reception(api, new Delivery(timer)));
  }

  static JettySandbox start(
      SandboxOptions options,
      Shelf shelf,
      Ledger ledger,
      Clock clock,
      Optional<LocalTraining> training)
      throws IOException {
    var sandbox = new JettySandbox(options, shelf, ledger, clock, training);
    try {
      sandbox.connector.open();
      LifeCycle.start(sandbox.server);
    } catch (IOException taken) {
      sandbox.close();
      throw taken;
    }
    return sandbox;
  }

  @Override
  public URI address() {
    String host = options.address().getHostAddress();
    return URI.create(
        "http://%s:%s"
            .formatted(
                options.address() instanceof Inet6Address ? "[" + host + "]" : host,
                connector.getLocalPort()));
  }

  @Override
  public List<ServedModel> models() {
    return shelf.models();
  }

  @Override
  public LedgerSummary ledger() {
    return api.ledger();
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
    timer.shutdownNow();
    batches.shutdownNow();
    shelf.close();
    ledger.close();
  }

  private static ServerConnector connector(Server server, SandboxOptions options) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setIdleTimeout(IDLE.toMillis());
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(options.address().getHostAddress());
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptQueueSize(BACKLOG);
    return connector;
  }

  private static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
