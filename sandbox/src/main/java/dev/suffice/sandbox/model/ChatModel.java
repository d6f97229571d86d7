package dev.suffice.sandbox.model;

/** A model that can be talked to. Safe for any thread. */
@FunctionalInterface
public interface ChatModel {
  /** Answers the last turn. */
  Said answer(Conversation conversation);
}
