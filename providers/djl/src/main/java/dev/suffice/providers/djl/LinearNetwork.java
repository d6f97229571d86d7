package dev.suffice.providers.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

/** One linear layer whose outputs are told apart by a softmax. */
final class LinearNetwork implements Network {
  private final TrainedLayer layer;
  private final Loss loss = Loss.softmaxCrossEntropyLoss();

  LinearNetwork(NDManager manager, int dimension, int classes, Optimizer optimizer) {
    this.layer = new TrainedLayer(manager, dimension, classes, true, optimizer);
  }

  @Override
  public double learn(Lesson lesson) {
    return layer.learn(work -> loss(lesson, forward(lesson, work, true), work));
  }

  @Override
  public EpochReport.Watched look(Lesson lesson) {
    try (NDManager work = layer.work()) {
      NDArray said = forward(lesson, work, false);
      return new EpochReport.Watched(
          loss(lesson, said, work).getFloat(), lesson.accuracy(said.argMax(1)));
    }
  }

  @Override
  public LayerWeights weights() {
    return layer.weights();
  }

  @Override
  public void close() {
    layer.close();
  }

  private NDArray forward(Lesson lesson, NDManager work, boolean training) {
    return layer.forward(lesson.inputs(work), work, training);
  }

  private NDArray loss(Lesson lesson, NDArray said, NDManager work) {
    NDArray mean = loss.evaluate(new NDList(lesson.targets(work)), new NDList(said));
    mean.attach(work);
    return mean;
  }
}
