/**
 * The corpus of an experiment: finds its files, has them read, makes documents of rows. Read first:
 * {@link dev.suffice.config.corpus.CorpusBlock}. May import {@code data}, {@code file}, {@code
 * form} and {@code document}.
 */
package dev.suffice.config.corpus;
