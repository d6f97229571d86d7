import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vendor on loopback that keeps a ledger of what it bills: POST /v1/chat/completions as OpenAI has
 * it, GET /ledger for the sum in billionths of a dollar and the calls. Input 1 USD, output 4 USD per
 * million tokens. Of a hundred calls three are billed and never answered (the connection drops), two
 * are billed and answered with half a body, two are refused with 429 and two fail with 500, neither
 * billed.
 *
 * <pre>java benchmarks/Ledger.java PORT SEED</pre>
 */
public final class Ledger {
  private static final Pattern MOST = Pattern.compile("\"max(?:_completion)?_tokens\"\\s*:\\s*(\\d+)");
  private static final long INPUT = 1_000;
  private static final long OUTPUT = 4_000;

  private final AtomicLong billed = new AtomicLong();
  private final AtomicLong calls = new AtomicLong();
  private final long seed;

  private Ledger(long seed) {
    this.seed = seed;
  }

  public static void main(String[] arguments) throws IOException {
    var ledger = new Ledger(Long.parseLong(arguments[1]));
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    HttpServer server = HttpServer.create(address, 1_024);
    server.setExecutor(Executors.newFixedThreadPool(128));
    server.createContext("/v1/chat/completions", ledger::complete);
    server.createContext("/ledger", ledger::tell);
    server.start();
  }

  private void complete(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var random = new Random(seed * 1_000_003 + calls.incrementAndGet());
    random.nextLong();
    pause(5 + random.nextInt(40));
    int fate = random.nextInt(100);
    if (fate < 2) {
      answer(exchange, 429, "{\"error\": {\"message\": \"slow down\", \"type\": \"requests\"}}");
    } else if (fate < 4) {
      answer(exchange, 500, "{\"error\": {\"message\": \"oops\", \"type\": \"server_error\"}}");
    } else {
      bill(exchange, asked, random, fate);
    }
  }

  private void bill(HttpExchange exchange, String asked, Random random, int fate)
      throws IOException {
    Matcher most = MOST.matcher(asked);
    if (!most.find()) {
      answer(exchange, 400, "{\"error\": {\"message\": \"max tokens are wanted here\"}}");
      return;
    }
    long input = asked.length() / 4;
    long output = 1 + random.nextInt(Integer.parseInt(most.group(1)));
    billed.addAndGet(input * INPUT + output * OUTPUT);
    String text =
        "{\"id\": \"c\", \"object\": \"chat.completion\", \"created\": 0, \"model\": \"small\", \"choices\": [{\"index\": 0, \"finish_reason\": \"stop\", \"message\": {\"role\": \"assistant\", \"content\": \"billing\"}}], \"usage\": {\"prompt_tokens\": %s, \"completion_tokens\": %s, \"total_tokens\": %s}}"
            .formatted(input, output, input + output);
    if (fate < 7) {
      exchange.close();
    } else if (fate < 9) {
      half(exchange, text);
    } else {
      answer(exchange, 200, text);
    }
  }

  /** Promises a whole body and breaks off in the middle. */
  private static void half(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, text.length());
    exchange.getResponseBody().write(text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private void tell(HttpExchange exchange) throws IOException {
    answer(exchange, 200, billed.get() + " " + calls.get() + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
