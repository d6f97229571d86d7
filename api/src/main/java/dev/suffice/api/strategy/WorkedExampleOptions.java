package dev.suffice.api.strategy;

/** Which worked examples a prompt shall hold; written under {@code demonstrations:}. */
public interface WorkedExampleOptions extends PromptOptions {}
