/**
 * Models trained in this process, by PyTorch on the processor: offline, seeded, the same again for
 * the same data on the same type of machine. Read first: {@code LocalTuning}, then {@code
 * HeadTrainer}. Imports {@code api} only.
 */
package dev.suffice.providers.djl;
