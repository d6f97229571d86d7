package dev.suffice.providers.djl;

/** Is told how a training goes, and says whether it is still wanted. */
interface TrainingWatch {
  void tell(EpochReport report);

  boolean isCancelled();
}
