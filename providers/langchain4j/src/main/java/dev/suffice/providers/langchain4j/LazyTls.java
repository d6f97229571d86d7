package dev.suffice.providers.langchain4j;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Loads certificates when the first connection needs them: servers on this machine need none. */
final class LazyTls implements TlsSocketStrategy {
  private Optional<TlsSocketStrategy> made = Optional.empty();

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    return made().upgrade(socket, target, port, attachment, context);
  }

  private synchronized TlsSocketStrategy made() {
    if (made.isEmpty()) {
      made = Optional.of(DefaultClientTlsStrategy.createSystemDefault());
    }
    return made.get();
  }
}
