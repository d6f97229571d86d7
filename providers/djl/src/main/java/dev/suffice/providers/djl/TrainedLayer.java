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
import ai.djl.training.optimizer.Optimizer;
import java.util.function.Function;

/**
 * One linear layer in PyTorch, all of whose weights begin at zero. It does what the library's own
 * trainer does, but for its check that gradients do not sum to zero: those of a softmax always do.
 * For one thread; its arrays close with the manager it was given.
 */
final class TrainedLayer implements AutoCloseable {
  private final NDManager manager;
  private final Block layer;
  private final ParameterServer server;
  private final ParameterStore store;

  TrainedLayer(NDManager manager, int inputs, int outputs, boolean bias, Optimizer optimizer) {
    this.manager = manager;
    this.layer = Linear.builder().setUnits(outputs).optBias(bias).build();
    layer.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
    layer.initialize(manager, DataType.FLOAT32, new Shape(1, inputs));
    this.server = manager.getEngine().newParameterServer(optimizer);
    this.store = new ParameterStore(manager, true);
    store.setParameterServer(server, new Device[] {manager.getDevice()});
  }

  /** A place for arrays that are not needed for long. */
  NDManager work() {
    return manager.newSubManager();
  }

  /**
   * One step against a loss.
   *
   * @param loss makes its arrays with the manager it is given
   * @return the loss before
   */
  double learn(Function<NDManager, NDArray> loss) {
    try (NDManager work = work()) {
      float before;
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        NDArray mean = loss.apply(work);
        mean.attach(work);
        collector.backward(mean);
        before = mean.getFloat();
      }
      store.updateAllParameters();
      return before;
    }
  }

  /** What it makes of inputs, a row each. */
  NDArray forward(NDArray inputs, NDManager work, boolean training) {
    NDList outputs = layer.forward(store, new NDList(inputs), training);
    outputs.attach(work);
    return outputs.singletonOrThrow();
  }

  LayerWeights weights() {
    return new LayerWeights(
        values("weight"), layer.getParameters().contains("bias") ? values("bias") : new float[0]);
  }

  @Override
  public void close() {
    server.close();
  }

  private float[] values(String parameter) {
    return layer.getParameters().get(parameter).getArray().toFloatArray();
  }
}
