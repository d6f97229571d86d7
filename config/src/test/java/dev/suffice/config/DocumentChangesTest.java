package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentChangesTest {
  private static final String BEFORE =
      """
      experiment: mail
      models:
        small: {provider: openai, model: old, temperature: 0}
      approaches:
        - {id: zero-shot, strategy: prompting, model: small}
        - {id: gone, strategy: prompting, model: small}
      metrics: [accuracy]
      """;

  @Test
  void namesWhatChangedByItsPathWhereverItStandsAndHoweverItIsWritten() {
    String after =
        """
        # The same, written in another way and order.
        experiment: 'mail'
        approaches:
          - id: few-shot
            strategy: prompting
            model: small
          - id: zero-shot
            strategy: prompting
            model: small
        metrics: [accuracy, "macro-f1"]
        models:
          small:
            provider: openai
            model: new
            temperature: 0
        """;

    List<Change> changes = DocumentChanges.between(settings(BEFORE), settings(after));

    assertThat(changes)
        .contains(
            new Change("models.small.model", Optional.of("old"), Optional.of("new")),
            new Change("metrics", Optional.of("[accuracy]"), Optional.of("[accuracy, macro-f1]")),
            new Change("approaches[few-shot].id", Optional.empty(), Optional.of("few-shot")),
            new Change("approaches[gone].id", Optional.of("gone"), Optional.empty()))
        .noneMatch(change -> change.path().contains("zero-shot"));
  }

  @Test
  void namesFilesAndPrices() {
    var before =
        new Settings(
            BEFORE,
            Map.of("route.md", "Route it."),
            Map.of("models.small.price.outputPerMillionUsd", "10"));
    var after =
        new Settings(
            BEFORE,
            Map.of("route.md", "Route it with care."),
            Map.of("models.small.price.outputPerMillionUsd", "8"));

    assertThat(DocumentChanges.between(before, after))
        .containsExactly(
            new Change("route.md", Optional.of("Route it."), Optional.of("Route it with care.")),
            new Change(
                "models.small.price.outputPerMillionUsd", Optional.of("10"), Optional.of("8")));
  }

  @Test
  void aDocumentThatIsNoYamlHasNoValues() {
    assertThat(DocumentChanges.between(settings("]["), settings("]["))).isEmpty();
  }

  private static Settings settings(String document) {
    return new Settings(document, Map.of(), Map.of());
  }
}
