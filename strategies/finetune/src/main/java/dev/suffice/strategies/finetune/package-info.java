/**
 * Fine-tuning: a model is trained with the training split, then asked like any other. Read first:
 * {@link dev.suffice.strategies.finetune.FineTuneOptions}, then {@code FineTuneStrategy}. Imports
 * {@code api} only.
 */
package dev.suffice.strategies.finetune;
