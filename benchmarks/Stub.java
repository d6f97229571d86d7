import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;

/**
 * A model's server that does next to nothing, so that what calls it is measured: the same short
 * answer in OpenAI's form to every request, after a time that is the same to a millisecond. One
 * thread; a request is looked at no further than to its end. Writes a line after every thousand
 * answers: how many, and the seconds since the first.
 *
 * <pre>java Stub.java PORT MILLISECONDS</pre>
 */
public final class Stub {
  private static final String BODY =
      """
      {"id": "chatcmpl-1", "object": "chat.completion", "created": 1767225600, "model": "stub", \
      "choices": [{"index": 0, "message": {"role": "assistant", "content": "ok", "refusal": null}, \
      "logprobs": null, "finish_reason": "stop"}], \
      "usage": {"prompt_tokens": 30, "completion_tokens": 1, "total_tokens": 31}}\
      """;

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %s\r\n\r\n%s"
          .formatted(BODY.length(), BODY)
          .getBytes(StandardCharsets.US_ASCII);

  private static final int LARGEST_REQUEST = 1 << 18;

  /**
   * How early an answer may be. A selector waits whole milliseconds; to wait actively for the rest
   * would take a processor from what is measured.
   */
  private static final long HALF_A_MILLISECOND = 500_000;

  private final ArrayDeque<Due> due = new ArrayDeque<>();
  private final ByteBuffer answer = ByteBuffer.wrap(ANSWER);
  private final long latencyNanos;
  private long answers;
  private long first;

  /** An answer and when to give it. */
  private record Due(SocketChannel to, long at) {}

  private Stub(long latencyNanos) {
    this.latencyNanos = latencyNanos;
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    new Stub((long) (Double.parseDouble(arguments[1]) * 1e6)).serve(port);
  }

  private void serve(int port) throws IOException {
    var selector = Selector.open();
    var server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    while (true) {
      answerWhatIsDue();
      select(selector);
      var keys = selector.selectedKeys().iterator();
      while (keys.hasNext()) {
        SelectionKey key = keys.next();
        keys.remove();
        if (key.isAcceptable()) {
          accept(server, selector);
        } else {
          hear((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
        }
      }
    }
  }

  private void select(Selector selector) throws IOException {
    if (due.isEmpty()) {
      selector.select();
      return;
    }
    long early = due.peek().at() - System.nanoTime() - HALF_A_MILLISECOND;
    if (early > 0) {
      selector.select(Math.max(1, Math.round(early / 1e6)));
      return;
    }
    selector.selectNow();
  }

  private void answerWhatIsDue() {
    long now = System.nanoTime();
    while (!due.isEmpty() && due.peek().at() - now <= HALF_A_MILLISECOND) {
      answer.rewind();
      try {
        due.poll().to().write(answer);
        count(now);
      } catch (IOException gone) {
        // It did not wait for its answer.
      }
    }
  }

  private void count(long now) {
    if (answers == 0) {
      first = now;
    }
    answers++;
    if (answers % 1000 == 0) {
      System.out.printf(Locale.ROOT, "%s %.3f%n", answers, (now - first) / 1e9);
    }
  }

  private static void accept(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel made = server.accept();
    made.configureBlocking(false);
    made.setOption(StandardSocketOptions.TCP_NODELAY, true);
    made.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LARGEST_REQUEST));
  }

  private void hear(SocketChannel from, ByteBuffer heard) throws IOException {
    try {
      if (from.read(heard) < 0) {
        from.close();
        return;
      }
      while (takesWholeRequest(heard)) {
        due.add(new Due(from, System.nanoTime() + latencyNanos));
      }
    } catch (IOException broken) {
      from.close();
    }
  }

  /** Takes one whole request out of what was heard, if there is one. */
  private static boolean takesWholeRequest(ByteBuffer heard) {
    String head = new String(heard.array(), 0, heard.position(), StandardCharsets.ISO_8859_1);
    int end = head.indexOf("\r\n\r\n");
    if (end < 0 || heard.position() < end + 4 + length(head.substring(0, end))) {
      return false;
    }
    int used = end + 4 + length(head.substring(0, end));
    heard.flip().position(used);
    heard.compact();
    return true;
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }
}
