/**
 * The task, its data, questions and answers. Read first: {@link dev.suffice.api.task.Task}. Imports
 * nothing of ours.
 */
package dev.suffice.api.task;
