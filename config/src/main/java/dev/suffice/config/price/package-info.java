/**
 * Prices: how they are written, the price catalogue and where it comes from. Read first: {@link
 * dev.suffice.config.price.Prices}, then {@link dev.suffice.config.price.PriceBook}. Imports {@code
 * api}, {@code document}, {@code file} and {@code form}.
 */
package dev.suffice.config.price;
