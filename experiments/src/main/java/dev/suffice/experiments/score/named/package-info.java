/** Names that people give to metrics of their own. Imports nothing of ours. */
package dev.suffice.experiments.score.named;
