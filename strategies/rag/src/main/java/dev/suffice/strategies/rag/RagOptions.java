package dev.suffice.strategies.rag;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import dev.suffice.api.task.Template;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model that answers from passages of the corpus.
 *
 * @param retrieve how passages are found
 * @param cite whether it is told to cite them, and answers that cite what is not there are invalid
 * @param abstain whether it is told to say so when they do not hold the answer
 * @param abstention what it then says
 * @param instructions instead of the task's; may name data fields as {@code {{field}}}
 * @param system instead of the task's system text
 */
public record RagOptions(
    @Description("The model that answers.") LanguageModelName model,
    @Description("How passages are found and which are shown.") RetrieveOptions retrieve,
    @Description(
            "Have passages cited by number; an answer that cites what is not there is invalid.")
        Optional<Boolean> cite,
    @Description("Have it say when the passages do not hold the answer.") Optional<Boolean> abstain,
    @Description("What it then says; \"I don't know\" if left out.") Optional<String> abstention,
    @Description("What it is told to do, instead of the task's; {{field}} stands for a data field.")
        Optional<Template> instructions,
    @Description("Who it is told to be, instead of the task's.") Optional<String> system)
    implements StrategyOptions {
  private static final String USUAL_ABSTENTION = "I don't know";

  public RagOptions {
    Stream.of(model, retrieve, cite, abstain, abstention, instructions, system)
        .forEach(Objects::requireNonNull);
    requireText("abstention", abstention);
    requireText("instructions", instructions.map(Template::text));
    requireText("system", system);
    if (abstention.isPresent() && !abstain.orElse(true)) {
      throw new IllegalArgumentException("abstention goes with `abstain: true`; leave one out");
    }
  }

  @Override
  public Simplicity simplicity() {
    return retrieve.mode() == Mode.WHOLE_CORPUS
        ? new Simplicity(Form.LONG_CONTEXT, 0)
        : new Simplicity(Form.RAG, retrieve.pieces());
  }

  @Override
  public int callsPerAnswer() {
    return retrieve.callsPerAnswer(model);
  }

  @Override
  public Set<Need> needs() {
    return retrieve.needs();
  }

  boolean cites() {
    return cite.orElse(false);
  }

  /** What the model says when the passages do not hold the answer; absent: it is not told to. */
  Optional<String> unknown() {
    return abstain.orElse(abstention.isPresent())
        ? Optional.of(abstention.orElse(USUAL_ABSTENTION))
        : Optional.empty();
  }

  private static void requireText(String key, Optional<String> text) {
    if (text.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(key + " must not be blank; leave it out");
    }
  }
}
