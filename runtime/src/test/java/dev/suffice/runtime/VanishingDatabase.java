package dev.suffice.runtime;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks on loopback as much of PostgreSQL's protocol (version 3.0) as a table of vectors takes
 * that holds every row already and finds none. It goes away in the middle of a search, and nobody
 * who calls again is let in until it is back.
 */
final class VanishingDatabase implements AutoCloseable {
  private static final int NO = 'N';
  private static final int BIGINT = 20;
  private static final String ROWS = "1000000";

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger searchesLeft = new AtomicInteger();

  /**
   * @param searches that are answered before it goes away
   */
  VanishingDatabase(int searches) throws IOException {
    searchesLeft.set(searches);
    start(
        () -> {
          while (true) {
            Socket caller = door.accept();
            start(() -> serve(caller));
          }
        });
  }

  int port() {
    return door.getLocalPort();
  }

  void comeBack() {
    searchesLeft.set(Integer.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve(Socket caller) throws IOException {
    try (caller) {
      var in = new DataInputStream(caller.getInputStream());
      var out = new DataOutputStream(caller.getOutputStream());
      if (searchesLeft.get() > 0) {
        greet(in, out);
        answer(in, out);
      }
    }
  }

  /** No encryption, no password. */
  private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
    read(in);
    out.write(NO);
    read(in);
    say(out, 'R', new byte[Integer.BYTES]);
    for (String parameter :
        new String[] {
          "server_version\0" + "15.0\0",
          "client_encoding\0UTF8\0",
          "DateStyle\0ISO, MDY\0",
          "standard_conforming_strings\0on\0"
        }) {
      say(out, 'S', bytes(parameter));
    }
    say(out, 'K', new byte[2 * Integer.BYTES]);
    say(out, 'Z', bytes("I"));
  }

  private void answer(DataInputStream in, DataOutputStream out) throws IOException {
    String asked = "";
    for (int kind = in.read(); kind >= 0 && kind != 'X'; kind = in.read()) {
      byte[] body = read(in);
      switch (kind) {
        case 'P' -> {
          asked = new String(body, StandardCharsets.UTF_8).split("\0", -1)[1].strip();
          if (asked.contains("<=>") && searchesLeft.getAndDecrement() <= 1) {
            return;
          }
          say(out, '1', new byte[0]);
        }
        case 'Q' -> {
          say(out, 'C', bytes("SET\0"));
          say(out, 'Z', bytes("I"));
        }
        case 'B' -> say(out, '2', new byte[0]);
        case 'D' -> describe(asked, out);
        case 'E' -> execute(asked, out);
        case 'S' -> say(out, 'Z', bytes("I"));
        default -> throw new IOException("Not understood: " + (char) kind);
      }
    }
  }

  private static void describe(String asked, DataOutputStream out) throws IOException {
    if (!asked.startsWith("SELECT")) {
      say(out, 'n', new byte[0]);
      return;
    }
    var column = new ByteArrayOutputStream();
    var description = new DataOutputStream(column);
    description.writeShort(1);
    description.write(bytes("count\0"));
    description.writeInt(0);
    description.writeShort(0);
    description.writeInt(BIGINT);
    description.writeShort(Long.BYTES);
    description.writeInt(-1);
    description.writeShort(0);
    say(out, 'T', column.toByteArray());
  }

  private static void execute(String asked, DataOutputStream out) throws IOException {
    if (asked.contains("count(*)")) {
      var row = new ByteArrayOutputStream();
      var values = new DataOutputStream(row);
      values.writeShort(1);
      values.writeInt(ROWS.length());
      values.write(bytes(ROWS));
      say(out, 'D', row.toByteArray());
    }
    say(out, 'C', bytes(asked.startsWith("SELECT") ? "SELECT 1\0" : "SET\0"));
  }

  /** What follows a length that counts itself. */
  private static byte[] read(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt() - Integer.BYTES);
  }

  private static void say(DataOutputStream out, int kind, byte[] body) throws IOException {
    out.write(kind);
    out.writeInt(Integer.BYTES + body.length);
    out.write(body);
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void start(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // One side has hung up.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }
}
