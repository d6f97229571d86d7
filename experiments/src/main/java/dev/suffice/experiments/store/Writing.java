package dev.suffice.experiments.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What only a store opened for a run has: the queue of writes, and what is written most. */
record Writing(
    CommitQueue queue, TrialInsert trials, ResponseInsert responses, PaidCallUpdate paidCalls) {
  static Writing by(Connection writing, StoredJson json) throws SQLException {
    var trials = new TrialInsert(writing, json);
    var responses = new ResponseInsert(writing, json);
    var paidCalls = new PaidCallUpdate(writing);
    return new Writing(new CommitQueue(writing), trials, responses, paidCalls);
  }
}
