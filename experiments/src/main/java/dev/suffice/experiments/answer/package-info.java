/**
 * Finds answers in what models say: labels, texts, JSON. Read first: {@link
 * dev.suffice.experiments.answer.AnswerParsers}. May import {@code json}.
 */
package dev.suffice.experiments.answer;
