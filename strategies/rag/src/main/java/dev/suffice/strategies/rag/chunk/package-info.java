/**
 * Cuts documents into chunks, the unit of what is found. Read first: {@link
 * dev.suffice.strategies.rag.chunk.Chunk}. Imports nothing of the other packages here.
 */
package dev.suffice.strategies.rag.chunk;
