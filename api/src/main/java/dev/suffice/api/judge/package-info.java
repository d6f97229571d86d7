/**
 * Judging answers by a language model: the rubric, the scale, the prompt, the verdict, and the
 * answers that people judged. Read first: {@link dev.suffice.api.judge.Rubric}. May import {@code
 * metric}, {@code model}, {@code prompt} and {@code task}.
 */
package dev.suffice.api.judge;
