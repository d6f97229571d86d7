package dev.suffice.config.form;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes up while a part of a document is read: problems, mentions of models, of data fields
 * and of approaches.
 */
public final class Reading {
  private final Problems problems;
  private final Sources sources;
  private final List<Reference> references = new ArrayList<>();
  private final List<Written> fields = new ArrayList<>();
  private final List<Written> approaches = new ArrayList<>();

  public Reading(Problems problems) {
    this(problems, Sources.NONE);
  }

  /**
   * @param sources where files that the document names are read
   */
  public Reading(Problems problems, Sources sources) {
    this.problems = problems;
    this.sources = sources;
  }

  Sources sources() {
    return sources;
  }

  public void problem(Value value, String path, String message, String remedy) {
    problem(value.location(), path, message, remedy);
  }

  public void problem(Location location, String path, String message, String remedy) {
    problems.add(location, path, message, remedy);
  }

  /** Tells of a secret that is not set; the reading goes on. */
  public void missingKey(Value value, String path, String message, String remedy) {
    problems.addMissingKey(value.location(), path, message, remedy);
  }

  /** Mentions of models so far, in order. */
  public List<Reference> references() {
    return List.copyOf(references);
  }

  /** Data fields that templates named so far, in order. */
  public List<Written> fields() {
    return List.copyOf(fields);
  }

  /** Ids of other approaches that an approach named so far, in order. */
  public List<Written> approaches() {
    return List.copyOf(approaches);
  }

  void mentionApproach(Written id) {
    approaches.add(id);
  }

  void mention(Reference reference) {
    references.add(reference);
  }

  void mention(Written field) {
    fields.add(field);
  }
}
