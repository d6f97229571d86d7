package dev.suffice.api.kit;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * A scripted language model that remembers what it was asked. A token is four characters, begun
 * ones included; every answer takes ten milliseconds of service time and none of the clock's. Safe
 * for any thread.
 */
public final class FakeLanguageModel implements LanguageModel {
  /** The service time of every answer. */
  public static final Duration SERVICE_TIME = Duration.ofMillis(10);

  private static final int CHARACTERS_PER_TOKEN = 4;

  private final Function<Prompt, String> script;
  private final Queue<Prompt> prompts = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  private FakeLanguageModel(Function<Prompt, String> script) {
    this.script = script;
  }

  /** Answers what the script says; an exception of the script is the model's. */
  public static FakeLanguageModel answering(Function<Prompt, String> script) {
    return new FakeLanguageModel(script);
  }

  /** Always answers the same. */
  public static FakeLanguageModel always(String text) {
    return new FakeLanguageModel(prompt -> text);
  }

  /** Answers with the last demonstration's answer, or the first option, or the question itself. */
  public static FakeLanguageModel echo() {
    return new FakeLanguageModel(FakeLanguageModel::echo);
  }

  /** Fails every call with this exception. */
  public static FakeLanguageModel failing(RuntimeException failure) {
    return new FakeLanguageModel(
        prompt -> {
          throw failure;
        });
  }

  @Override
  public Generation generate(Prompt prompt) {
    if (closed) {
      throw new IllegalStateException("The model is closed");
    }
    prompts.add(prompt);
    String text = script.apply(prompt);
    long stable = 0;
    long all = 0;
    for (Message message : prompt.messages()) {
      all += tokens(message.text());
      stable += message.stable() ? tokens(message.text()) : 0;
    }
    return new Generation(text, Usage.of(all, tokens(text)), stable, SERVICE_TIME);
  }

  /** Every prompt so far, in the order of the calls. */
  public List<Prompt> prompts() {
    return List.copyOf(prompts);
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public String version() {
    return "fake-language-model/1";
  }

  @Override
  public void close() {
    closed = true;
  }

  private static String echo(Prompt prompt) {
    if (!prompt.demonstrations().isEmpty()) {
      return prompt.demonstrations().get(prompt.demonstrations().size() - 1).answer();
    }
    return prompt.options().isEmpty() ? prompt.question().input() : prompt.options().get(0).name();
  }

  private static long tokens(String text) {
    return (text.length() + (long) CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
  }
}
