/**
 * Exact money, prices, and what an approach costs beside its calls. Read first: {@link
 * dev.suffice.api.money.Money}, then {@link dev.suffice.api.money.LifeCycle}. May import {@code
 * model.Usage}.
 */
package dev.suffice.api.money;
