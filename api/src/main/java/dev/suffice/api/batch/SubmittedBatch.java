package dev.suffice.api.batch;

import java.util.List;

/** A batch that a server took. Methods throw as those of {@link BatchService} do. */
public interface SubmittedBatch {
  /** What the server calls it. */
  String id();

  /** How far it is now. */
  BatchProgress progress();

  /** What came of its requests, in any order; all there will be once the batch has ended. */
  List<BatchReply> replies();
}
