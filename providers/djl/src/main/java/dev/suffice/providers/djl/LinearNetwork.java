package dev.suffice.providers.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterServer;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

/**
 * One linear layer in PyTorch whose outputs are told apart by a softmax. It does what the library's
 * own trainer does, but for its check that gradients do not sum to zero: those of a softmax always
 * do. For one thread; closes with the manager it was given.
 */
final class LinearNetwork implements AutoCloseable {
  private final NDManager manager;
  private final Block layer;
  private final ParameterServer server;
  private final ParameterStore store;
  private final Loss loss = Loss.softmaxCrossEntropyLoss();

  /** All weights begin at zero. */
  LinearNetwork(NDManager manager, int dimension, int classes, Optimizer optimizer) {
    this.manager = manager;
    this.layer = Linear.builder().setUnits(classes).build();
    layer.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
    layer.initialize(manager, DataType.FLOAT32, new Shape(1, dimension));
    this.server = manager.getEngine().newParameterServer(optimizer);
    this.store = new ParameterStore(manager, true);
    store.setParameterServer(server, new Device[] {manager.getDevice()});
  }

  /** Learns from some examples; their mean loss before. */
  double learn(Lesson lesson) {
    try (NDManager work = manager.newSubManager()) {
      float before;
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        NDArray mean = loss(lesson, forward(lesson, work, true), work);
        collector.backward(mean);
        before = mean.getFloat();
      }
      store.updateAllParameters();
      return before;
    }
  }

  /** How well it does on examples. */
  EpochReport.Watched look(Lesson lesson) {
    try (NDManager work = manager.newSubManager()) {
      NDList said = forward(lesson, work, false);
      return new EpochReport.Watched(
          loss(lesson, said, work).getFloat(), accuracy(lesson, said.singletonOrThrow()));
    }
  }

  /** Its weights as they are now. */
  HeadWeights weights() {
    return new HeadWeights(values("weight"), values("bias"));
  }

  @Override
  public void close() {
    server.close();
  }

  private NDList forward(Lesson lesson, NDManager work, boolean training) {
    NDList said = layer.forward(store, new NDList(lesson.inputs(work)), training);
    said.attach(work);
    return said;
  }

  private NDArray loss(Lesson lesson, NDList said, NDManager work) {
    NDArray mean = loss.evaluate(new NDList(lesson.targets(work)), said);
    mean.attach(work);
    return mean;
  }

  private float[] values(String parameter) {
    return layer.getParameters().get(parameter).getArray().toFloatArray();
  }

  private static double accuracy(Lesson lesson, NDArray outputs) {
    long[] said = outputs.argMax(1).toLongArray();
    int right = 0;
    for (int i = 0; i < said.length; i++) {
      right += said[i] == lesson.classes()[i] ? 1 : 0;
    }
    return (double) right / said.length;
  }
}
