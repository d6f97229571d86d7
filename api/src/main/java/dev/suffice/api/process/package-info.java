/**
 * Programs of a person's own that are told lines and answer them, for whoever starts one. Read
 * first: {@link dev.suffice.api.process.LineProcess}. Imports nothing of ours.
 */
package dev.suffice.api.process;
