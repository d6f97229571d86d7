package dev.suffice.providers.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.optimizer.Optimizer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear layer that moves unit vectors so that those of one class come near each other and away
 * from the others: for each example the share of its own class among all others, weighted by {@code
 * exp(cosine / 0.1)}, is to be large (neighbourhood components, Goldberger et al. 2005; supervised
 * contrastive learning, Khosla et al. 2020, arXiv 2004.11362).
 */
final class AdapterNetwork implements Network {
  private static final int LOOKED_AT_ONCE = 256;

  private final TrainedLayer layer;
  private final Lesson known;

  /**
   * @param known the examples whose neighbourhood answers
   */
  AdapterNetwork(NDManager manager, Lesson known, Optimizer optimizer) {
    this.layer = new TrainedLayer(manager, known.dimension(), known.dimension(), false, optimizer);
    this.known = known;
  }

  /** Each example needs another of its class among them. */
  @Override
  public double learn(Lesson lesson) {
    return layer.learn(
        work -> {
          NDArray adapted = adapted(lesson, work, true);
          NDArray others =
              work.ones(new Shape(lesson.size(), lesson.size())).sub(work.eye(lesson.size()));
          NDArray weights = weights(adapted, adapted).mul(others);
          NDArray own = weights.mul(same(lesson, lesson, work));
          return share(own, weights).log().neg().mean();
        });
  }

  @Override
  public EpochReport.Watched look(Lesson lesson) {
    double loss = 0;
    double right = 0;
    for (int from = 0; from < lesson.size(); from += LOOKED_AT_ONCE) {
      int to = Math.min(from + LOOKED_AT_ONCE, lesson.size());
      List<Integer> rows = IntStream.range(from, to).boxed().toList();
      EpochReport.Watched part = lookAtOnce(lesson.rows(rows));
      loss += part.loss() * rows.size();
      right += part.accuracy() * rows.size();
    }
    return new EpochReport.Watched(loss / lesson.size(), right / lesson.size());
  }

  @Override
  public LayerWeights weights() {
    return layer.weights();
  }

  @Override
  public void close() {
    layer.close();
  }

  private EpochReport.Watched lookAtOnce(Lesson lesson) {
    try (NDManager work = layer.work()) {
      NDArray weights = weights(adapted(lesson, work, false), adapted(known, work, false));
      NDArray own = weights.mul(same(lesson, known, work));
      NDArray votes = weights.matMul(known.targets(work).oneHot(known.classCount()));
      return new EpochReport.Watched(
          share(own, weights).log().neg().mean().getFloat(), lesson.accuracy(votes.argMax(1)));
    }
  }

  private NDArray adapted(Lesson lesson, NDManager work, boolean training) {
    NDArray inputs = lesson.inputs(work);
    NDArray moved = inputs.add(layer.forward(inputs, work, training));
    return moved.div(moved.square().sum(new int[] {1}, true).sqrt());
  }

  private static NDArray weights(NDArray one, NDArray other) {
    return one.matMul(other.transpose()).div(Neighbours.TEMPERATURE).exp();
  }

  private static NDArray share(NDArray some, NDArray all) {
    return some.sum(new int[] {1}).div(all.sum(new int[] {1}));
  }

  /** One where two examples are of a class, else zero. */
  private static NDArray same(Lesson one, Lesson other, NDManager work) {
    NDArray rows = one.targets(work).reshape(one.size(), 1);
    NDArray columns = other.targets(work).reshape(1, other.size());
    return rows.eq(columns).toType(DataType.FLOAT32, false);
  }
}
