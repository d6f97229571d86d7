package dev.suffice.api.strategy;

import java.util.List;

/** Finds texts that are like another one. Safe for any thread. */
@FunctionalInterface
public interface TextIndex {
  /**
   * The places of the texts most like this one, from 0, the best first; those that have nothing in
   * common with it may be left out.
   *
   * @param depth most places to give, at least 1
   */
  List<Integer> find(String text, int depth);
}
