/**
 * A request as it arrived and an answer as it leaves, without a word on what they mean. Read first:
 * {@link dev.suffice.sandbox.http.Call}. Imports nothing of ours.
 */
package dev.suffice.sandbox.http;
