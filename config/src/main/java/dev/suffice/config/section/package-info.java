/**
 * The parts of an experiment file: task, models, approaches, metrics, adequate and the small ones.
 * Each section reads its part, tells every problem, and describes itself as JSON Schema. Read
 * first: {@link dev.suffice.config.section.ApproachesSection}. Imports {@code api}, {@code
 * document}, {@code form} and {@code price}.
 */
package dev.suffice.config.section;
