package dev.suffice.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.suffice.api.comparison.Backtest;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.util.List;

/** What would change with other models, as JSON. */
public final class BacktestJson {
  private BacktestJson() {}

  /**
   * An array with an object per model, its comparison as in {@code comparison.json}.
   *
   * @param replaced the model whose place they took
   */
  public static String of(String replaced, List<Backtest> backtests, Suffice suffice)
      throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Backtest backtest : backtests) {
      array
          .addObject()
          .put("model", backtest.model())
          .put("replaced", replaced)
          .putRawValue(
              "comparison",
              new RawValue(suffice.comparisons().text(backtest.comparison(), "json")));
    }
    return array.toPrettyString();
  }
}
