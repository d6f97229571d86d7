/**
 * What a run finds out, and the port for writing it down. Read first: {@link
 * dev.suffice.api.result.RunReport}. May import {@code experiment}, {@code task}, {@code trial},
 * {@code tuning} and {@code money}.
 */
package dev.suffice.api.result;
