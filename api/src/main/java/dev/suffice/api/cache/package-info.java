/**
 * Where models of this machine keep what can be made again: native libraries, tuned models. Read
 * first: {@link dev.suffice.api.cache.CacheFolder}. Imports nothing of ours.
 */
package dev.suffice.api.cache;
