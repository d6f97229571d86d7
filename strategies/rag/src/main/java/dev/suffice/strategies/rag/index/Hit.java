package dev.suffice.strategies.rag.index;

/**
 * A row that was found. Sorts the best first; of equally good rows the earlier.
 *
 * @param row its place among the rows of the index, from 0
 * @param score how well it fits; comparable within one search only
 */
public record Hit(int row, double score) implements Comparable<Hit> {
  @Override
  public int compareTo(Hit other) {
    int byScore = Double.compare(other.score, score);
    return byScore == 0 ? Integer.compare(row, other.row) : byScore;
  }
}
