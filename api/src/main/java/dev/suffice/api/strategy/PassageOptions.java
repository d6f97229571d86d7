package dev.suffice.api.strategy;

/** Which passages a prompt shall hold; written under {@code retrieve:}. */
public interface PassageOptions extends PromptOptions {}
