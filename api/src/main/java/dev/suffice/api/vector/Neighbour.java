package dev.suffice.api.vector;

/**
 * A row found for a vector. The more similar comes first; of equally similar rows the earlier.
 *
 * @param row its position among the vectors of the index, from 0
 * @param similarity its inner product with the vector asked for; the cosine of their angle when
 *     both have length 1
 */
public record Neighbour(int row, float similarity) implements Comparable<Neighbour> {
  @Override
  public int compareTo(Neighbour other) {
    int bySimilarity = Float.compare(other.similarity, similarity);
    return bySimilarity == 0 ? Integer.compare(row, other.row) : bySimilarity;
  }
}
