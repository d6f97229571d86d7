/**
 * Files as documents: plain text, Markdown, HTML, PDF and Word. Read first: {@link
 * dev.suffice.strategies.rag.corpus.DocumentReaders}. Whatever is in a file, reading it takes a
 * bounded amount of memory, opens no other file and no connection, and either gives text or says
 * why not. Rows of jsonl, json, csv and tsv files are not read here: {@code config} makes documents
 * of them. Imports nothing of the other packages here.
 */
package dev.suffice.strategies.rag.corpus;
