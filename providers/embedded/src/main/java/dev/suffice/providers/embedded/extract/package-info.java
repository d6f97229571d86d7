/**
 * What may be read out of a text: numbers, days and phrases. Forms only, no model. Read first:
 * {@link dev.suffice.providers.embedded.extract.Mention}. Imports nothing of ours.
 */
package dev.suffice.providers.embedded.extract;
