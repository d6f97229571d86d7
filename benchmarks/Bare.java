import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A bare loop over LangChain4j's OpenAI model with its own HTTP client: asks, looks for "ok" in the
 * answer, counts. Nothing is kept. What a harness has to be held against.
 *
 * <pre>java -cp JARS Bare.java ADDRESS CALLS THREADS</pre>
 */
public final class Bare {
  private Bare() {}

  public static void main(String[] arguments) throws InterruptedException {
    int calls = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    var model =
        OpenAiChatModel.builder()
            .baseUrl(arguments[0])
            .apiKey("none")
            .modelName("stub")
            .temperature(0.0)
            .maxTokens(20)
            .maxRetries(0)
            .build();
    var next = new AtomicInteger();
    var right = new AtomicInteger();
    List<Thread> workers =
        IntStream.range(0, threads)
            .mapToObj(
                number ->
                    new Thread(
                        () -> {
                          for (int call = next.getAndIncrement();
                              call < calls;
                              call = next.getAndIncrement()) {
                            String prompt = "Answer ok to this message: message " + call;
                            if (model.chat(prompt).contains("ok")) {
                              right.incrementAndGet();
                            }
                          }
                        }))
            .toList();
    long start = System.nanoTime();
    workers.forEach(Thread::start);
    for (Thread worker : new ArrayList<>(workers)) {
      worker.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%s of %s right in %.1f s: %.0f calls a second%n",
        right.get(), calls, seconds, calls / seconds);
  }
}
