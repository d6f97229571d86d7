/**
 * Reads documents. Read first: {@link dev.suffice.strategies.rag.corpus.DocumentReaders}. Rows of
 * jsonl, json, csv and tsv files are not read here: {@code config} makes documents of them. Imports
 * nothing of the other packages here.
 */
package dev.suffice.strategies.rag.corpus;
