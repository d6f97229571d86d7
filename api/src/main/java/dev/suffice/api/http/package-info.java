/**
 * What every caller of a foreign server needs. Read first: {@link dev.suffice.api.http.PlainHttp}.
 * Imports nothing of ours.
 */
package dev.suffice.api.http;
