package dev.suffice.strategies.external;

import java.time.Duration;

/** The way to an application. Safe for as many threads as the application takes requests. */
interface Line extends AutoCloseable {
  /**
   * What an application said.
   *
   * @param text as it came, without the secrets of the approach
   * @param time from sending the request to the end of its reply
   */
  record Heard(String text, Duration time) {}

  /**
   * Asks whether the application is there.
   *
   * @throws IllegalArgumentException when it is not; the message is a clause for people
   */
  void checkHealth();

  /**
   * Says a request, in JSON on one line, and waits for the reply.
   *
   * @throws dev.suffice.api.model.ModelFaultException when the surroundings failed
   * @throws dev.suffice.api.model.AnswerFailureException when the reply took too long
   * @throws IllegalArgumentException when the application cannot be asked at all
   */
  Heard say(String request);

  /** Hangs up; a program is ended with its children. Does nothing the second time. */
  @Override
  void close();
}
