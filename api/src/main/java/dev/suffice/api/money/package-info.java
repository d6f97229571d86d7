/**
 * Exact money and prices. Read first: {@link dev.suffice.api.money.Money}. May import {@code
 * model.Usage}.
 */
package dev.suffice.api.money;
