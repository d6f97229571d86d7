/**
 * The documents that answers may rest on, and places in them. Read first: {@link
 * dev.suffice.api.corpus.Document}. Imports nothing of ours.
 */
package dev.suffice.api.corpus;
