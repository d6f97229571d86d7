package dev.suffice.providers.djl;

/** A network that is being trained. For one thread; closes what it learns with. */
interface Network extends AutoCloseable {
  /** Learns from some examples; their mean loss before. */
  double learn(Lesson lesson);

  /** How well it does on examples. */
  EpochReport.Watched look(Lesson lesson);

  /** Its weights as they are now. */
  LayerWeights weights();

  @Override
  void close();
}
