/**
 * What happens to requests on their way: limits, faults, delays, and the ledger of what was billed.
 * Read first: {@link dev.suffice.sandbox.traffic.Fates} and {@link
 * dev.suffice.sandbox.traffic.Ledger}. Imports nothing else of the sandbox.
 */
package dev.suffice.sandbox.traffic;
