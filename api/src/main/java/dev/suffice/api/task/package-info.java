/**
 * The task, its data, questions and answers. Read first: {@link dev.suffice.api.task.Task}. May
 * import {@code corpus}.
 */
package dev.suffice.api.task;
