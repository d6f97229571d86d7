package dev.suffice.providers.langchain4j;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection whose requests and answers are in no log, whatever an application that embeds us
 * lets be logged: keys are in them. The client's own connections log both.
 */
final class UnloggedConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {
  private Timeout socketTimeout = Timeout.DISABLED;

  private UnloggedConnection() {
    super(Http1Config.DEFAULT);
  }

  /**
   * A connection.
   *
   * @param socket nothing when it is to be given one later
   */
  static UnloggedConnection over(Socket socket) throws IOException {
    var connection = new UnloggedConnection();
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new SocketHolder(socket));
  }

  @Override
  public void bind(SSLSocket secured, Socket socket) throws IOException {
    bind(new SocketHolder(secured, socket));
  }

  @Override
  public Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public SSLSession getSSLSession() {
    return getSocket() instanceof SSLSocket secured ? secured.getSession() : null;
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    super.setSocketTimeout(timeout);
    socketTimeout = timeout;
  }

  /** Called when it goes back to the others that wait. */
  @Override
  public void passivate() {
    super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
  }

  @Override
  public void activate() {
    super.setSocketTimeout(socketTimeout);
  }
}
