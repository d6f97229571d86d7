package dev.suffice.experiments.tally;

import dev.suffice.api.model.Usage;
import dev.suffice.api.trial.ModelCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The calls of many trials, in the space of a few numbers each. Not safe for several threads. */
final class CallLog {
  /** Model, flags, five counts of tokens, stable tokens, nanoseconds. */
  private static final int WIDTH = 9;

  private static final long ESTIMATED = 1;
  private static final long REPLAYED = 2;
  private static final long REASONING_TOLD = 4;
  private static final long BATCHED = 8;

  private final List<String> models = new ArrayList<>();
  private final int[] first;
  private final int[] count;
  private long[] numbers = new long[0];
  private int used;

  CallLog(int rows) {
    first = new int[rows];
    count = new int[rows];
  }

  /** Keeps the calls of a row that has none yet. */
  void put(int row, List<ModelCall> calls) {
    first[row] = used;
    count[row] = calls.size();
    for (ModelCall call : calls) {
      if (used == numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(WIDTH * first.length, 2 * used));
      }
      write(call);
      used += WIDTH;
    }
  }

  private void write(ModelCall call) {
    Usage usage = call.usage();
    long[] told = {
      model(call.model()),
      (usage.estimated() ? ESTIMATED : 0)
          + (call.replayed() ? REPLAYED : 0)
          + (usage.reasoningTokens().isPresent() ? REASONING_TOLD : 0)
          + (call.batched() ? BATCHED : 0),
      usage.inputTokens(),
      usage.cachedInputTokens(),
      usage.cacheWriteTokens(),
      usage.outputTokens(),
      usage.reasoningTokens().orElse(0),
      call.stableTokens(),
      call.serviceTime().toNanos()
    };
    System.arraycopy(told, 0, numbers, used, WIDTH);
  }

  private int model(String name) {
    int known = models.indexOf(name);
    if (known < 0) {
      models.add(name);
    }
    return known < 0 ? models.size() - 1 : known;
  }

  /** The calls of a row; none where none were kept. */
  List<ModelCall> get(int row) {
    var calls = new ArrayList<ModelCall>(count[row]);
    for (int call = 0; call < count[row]; call++) {
      calls.add(read(first[row] + call * WIDTH));
    }
    return calls;
  }

  private ModelCall read(int at) {
    long flags = numbers[at + 1];
    var usage =
        new Usage(
            numbers[at + 2],
            numbers[at + 3],
            numbers[at + 4],
            numbers[at + 5],
            (flags & ESTIMATED) != 0);
    return new ModelCall(
        models.get((int) numbers[at]),
        (flags & REASONING_TOLD) != 0 ? usage.withReasoning(numbers[at + 6]) : usage,
        numbers[at + 7],
        Duration.ofNanos(numbers[at + 8]),
        (flags & REPLAYED) != 0,
        (flags & BATCHED) != 0,
        Optional.empty());
  }
}
