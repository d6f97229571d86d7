package dev.suffice.providers.embedded;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.AnswerFormat;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * An embedding-based reader, not an LLM: it answers from what the prompt holds and writes nothing
 * of its own. With options it chooses one ({@link OptionChoice}), without it quotes a passage or
 * says nothing ({@link PassageQuote}), and answers in JSON it fills with what it finds in the
 * question ({@link FieldReading}). Its instructions and system text change its token counts, never
 * its answer.
 *
 * <p>It stands for a warm service that keeps the vectors of whatever every prompt has in common:
 * the tokens of stable messages count as cached input, and the time of embedding options and stable
 * demonstrations is charged to no answer. Everything else a prompt needs is charged to it at the
 * time its computation took, remembered or not.
 */
final class Reader implements LanguageModel {
  /** Raised whenever an answer to an old prompt may change. */
  private static final String ALGORITHM = "reader-4";

  private final EngineLease lease;
  private final String version;
  private final LongSupplier nanoClock;
  private final OptionChoice choice;
  private final PassageQuote quote;
  private final FieldReading fields = new FieldReading();

  /**
   * @param nanoClock monotonic time in nanoseconds
   */
  Reader(EngineLease lease, String embeddingsVersion, ReaderTuning tuning, LongSupplier nanoClock) {
    this.lease = lease;
    this.version = ALGORITHM + "/" + embeddingsVersion;
    this.choice = new OptionChoice(tuning.sharpness());
    this.quote = new PassageQuote(tuning.support());
    this.nanoClock = nanoClock;
  }

  @Override
  public Generation generate(Prompt prompt) {
    EmbeddingEngine engine = lease.engine();
    var texts = new ChargedTexts(engine);
    Supplier<Said> scoring = reading(prompt).gather(prompt, texts);
    long started = nanoClock.getAsLong();
    Said answer = scoring.get();
    Duration scored = Duration.ofNanos(nanoClock.getAsLong() - started);
    return generation(engine, prompt, answer, texts.charged().plus(scored));
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void close() {
    lease.close();
  }

  private Reading reading(Prompt prompt) {
    if (prompt.answerFormat() == AnswerFormat.JSON) {
      return fields;
    }
    return prompt.options().isEmpty() ? quote : choice;
  }

  private Generation generation(
      EmbeddingEngine engine, Prompt prompt, Said said, Duration serviceTime) {
    long stable = 0;
    long fresh = 0;
    for (Message message : prompt.messages()) {
      int tokens = engine.tokens(message.text());
      stable += message.stable() ? tokens : 0;
      fresh += message.stable() ? 0 : tokens;
    }
    var usage = new Usage(fresh, stable, 0, engine.tokens(said.text()), false);
    return new Generation(said.text(), usage, stable, said.confidence(), serviceTime);
  }
}
