/**
 * The money of a run. Before a model that is paid by the token is called, the dearest bill the call
 * can have is reserved and committed; so neither calls at the same time nor a crash can spend more
 * than the limit.
 */
package dev.suffice.experiments.spend;
