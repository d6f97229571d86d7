package dev.suffice.strategies.finetune;

import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.strategy.PromptForecast;
import dev.suffice.api.strategy.PromptMaker;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** Prompts that hold the question and nothing beside it. */
record PlainPrompts(PromptBuilder builder) implements PromptMaker, Prompts {
  @Override
  public PromptForecast forecast(TaskData data, List<Question> sample) {
    return new PromptForecast(List.of(), List.of(), this);
  }

  @Override
  public Prompts prepare(TaskData data) {
    return this;
  }

  @Override
  public Prompt of(Question question) {
    return builder.demonstrated(question, List.of(), true);
  }
}
