package dev.suffice.experiments.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates.NotSearched;
import dev.suffice.api.result.NearDuplicates.Searched;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.store.Store;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is looked at, what is kept of it, and what is left to another time. */
final class ExaminationTest extends ExaminationLab {
  @Test
  void whatWasFoundIsKeptAndNotSearchedForAgain() {
    DataHealth first = examine(ROUTING, repetitive());
    DataHealth second = examine(ROUTING, repetitive());

    assertThat(second).isEqualTo(first);
    assertThat(embedders.get(0).texts()).hasSize(3);
    assertThat(embedders.get(1).texts()).isEmpty();
    try (Store store = Store.openForReading(storeFolder)) {
      assertThat(examiner().recall(experiment(ROUTING, repetitive()), store)).isEqualTo(first);
    }
  }

  @Test
  void otherTextsAreSearchedAnew() {
    examine(ROUTING, repetitive());
    examine(
        ROUTING,
        new Dataset(List.of(), List.of(), List.of(example("x", "another text", "billing"))));

    assertThat(embedders.get(1).texts()).containsExactly("another text");
  }

  @Test
  void aStoreInUseIsDoneWithout() {
    try (Store inUse = Store.openForWriting(storeFolder)) {
      assertThat(examine(ROUTING, repetitive()).near()).isInstanceOf(Searched.class);
      assertThat(examiner().recall(experiment(ROUTING, repetitive()), inUse).near())
          .isInstanceOf(NotSearched.class);
    }
  }

  @Test
  void aModelThatFailsIsToldAndNothingIsKept() {
    var broken = FakeEmbedder.failing(new ModelFaultException("no room for the library"));
    try (Examination examination = new DataExaminer(() -> broken).open()) {
      DataHealth health =
          examination.examine(
              experiment(ROUTING, repetitive()), storeFolder, RunListener.SILENT, new StopSignal());

      assertThat(health.near())
          .isEqualTo(
              new NotSearched(
                  "Texts that are nearly the same could not be searched for: no room for the"
                      + " library"));
    }
    assertThat(Files.exists(storeFolder)).isFalse();
  }

  @Test
  void ofLargeDataSomeEvenlySpacedExamplesAreLookedAt() {
    List<Example> many =
        IntStream.range(0, 30_000)
            .mapToObj(number -> example("train-" + number, "text", "billing"))
            .toList();
    var data = new Dataset(many, List.of(), many.subList(0, 15_000));

    Looked looked = Looked.at(data);

    assertThat(looked.test()).hasSize(10_000);
    assertThat(looked.others()).hasSize(10_000);
    assertThat(looked.others().get(9_999).position()).isEqualTo(29_997);
    assertThat(looked.scope())
        .isEqualTo(
            "10,000 of 15,000 test examples were compared with each other and with 10,000 of 30,000"
                + " examples of training and validation; they are evenly spaced, all of them would"
                + " take too long.");
  }

  @Test
  void aRunLeavesManyTextsThatItHasNotEmbeddedToTheCheck() {
    List<Example> many =
        IntStream.range(0, Examination.MOST_IN_A_RUN + 1)
            .mapToObj(number -> example("test-" + number, "text " + number, "billing"))
            .toList();
    Experiment large = experiment(ROUTING, new Dataset(List.of(), List.of(), many));

    try (Store store = Store.openForWriting(storeFolder);
        Examination examination = examiner().open()) {
      assertThat(health(examination, large, store).near())
          .isInstanceOfSatisfying(
              NotSearched.class,
              not ->
                  assertThat(not.reason())
                      .contains(
                          "5,001 texts would have to be embedded", "'suffice check' does it"));
      assertThat(embedders.get(0).texts()).isEmpty();

      embedders.get(0).embed(List.of("text 7"));
      assertThat(health(examination, large, store).near()).isInstanceOf(Searched.class);
    }
  }

  private static DataHealth health(Examination examination, Experiment experiment, Store store) {
    return examination.examine(experiment, store, RunListener.SILENT, new StopSignal());
  }

  private Dataset repetitive() {
    return new Dataset(
        List.of(text("a", "red", 0, "billing")),
        List.of(),
        List.of(text("b", "red", 1, "billing"), example("c", "something else", "refund")));
  }
}
