package dev.suffice.api.strategy;

import dev.suffice.api.strategy.Forecast.Call;
import java.util.List;
import java.util.Objects;

/**
 * What prompts are expected to take and to be like.
 *
 * @param preparation all calls of the preparation together
 * @param perPrompt calls that making one average prompt takes; asking with it is no part of them
 * @param likely prompts about as long as those to come, made without a model: what they hold beside
 *     the question stands in for what would be found
 */
public record PromptForecast(List<Call> preparation, List<Call> perPrompt, Prompts likely) {
  public PromptForecast {
    preparation = List.copyOf(preparation);
    perPrompt = List.copyOf(perPrompt);
    Objects.requireNonNull(likely, "likely");
  }
}
