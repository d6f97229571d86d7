/**
 * The course of a run: its plan, what happens, how it ends. Read first: {@link
 * dev.suffice.api.run.RunEvent}. May import {@code result}, {@code trial} and {@code money}.
 */
package dev.suffice.api.run;
