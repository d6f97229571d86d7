package dev.suffice.strategies.external;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Delivery;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import java.util.Optional;

/** Asks an application. */
record ExternalSolver(Application application, Line line, StrategyContext context)
    implements Solver {
  /**
   * @throws AnswerFailureException when the application took too long or says that it failed
   * @throws ModelFaultException when it could not be asked, or said what is no reply
   */
  @Override
  public Answer answer(Question question) {
    String request = new RequestText(context.task()).of(question);
    Reply reply = context.request(application, () -> delivered(question, request));
    if (reply.failure().isPresent()) {
      throw new AnswerFailureException(
          "%s says that it failed: %s".formatted(application.name(), reply.failure().get()));
    }
    return context
        .answerParser()
        .parse(reply.answer().orElseThrow(), reply.passages())
        .withConfidence(reply.confidence());
  }

  private Delivery<Reply> delivered(Question question, String request) {
    Line.Heard heard = line.say(request);
    try {
      Reply reply = ReplyText.read(heard.text(), question.id());
      return new Delivery<>(
          reply,
          reply.cost(),
          reply.usage(),
          reply.latency().orElse(heard.time()),
          Optional.empty());
    } catch (ReplyText.OddException odd) {
      throw new ModelFaultException("%s %s".formatted(application.name(), odd.getMessage()));
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
