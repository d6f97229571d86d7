/**
 * Exact money and prices. Read first: {@link dev.suffice.api.money.Money}. Imports nothing of ours.
 */
package dev.suffice.api.money;
