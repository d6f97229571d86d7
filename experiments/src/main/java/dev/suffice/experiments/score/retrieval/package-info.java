/**
 * Metrics of what was found, whatever was then made of it. Read first: {@link
 * dev.suffice.experiments.score.retrieval.Retrieved}. Imports nothing of the other packages here.
 */
package dev.suffice.experiments.score.retrieval;
