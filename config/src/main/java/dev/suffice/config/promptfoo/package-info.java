/**
 * Turns configurations of promptfoo into experiments. Read first: {@link
 * dev.suffice.config.promptfoo.PromptfooImport}. May import {@code document}, {@code file}, {@code
 * form}, {@code data} and {@code price}.
 */
package dev.suffice.config.promptfoo;
