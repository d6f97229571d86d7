package dev.suffice.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void swappedMissingAndWrongLettersAreUnderstood() {
    List<String> known = List.of("nearest", "fixed");
    assertThat(Suggestion.near("naerest", known)).contains("nearest");
    assertThat(Suggestion.near("neares", known)).contains("nearest");
    assertThat(Suggestion.near("FIXED", known)).contains("fixed");
    assertThat(Suggestion.near("fixt", known)).isEmpty();
  }

  @Test
  void aWordUnlikeAllOthersHasNoSuggestion() {
    assertThat(Suggestion.near("zebra", List.of("nearest", "fixed"))).isEmpty();
  }

  @Test
  void tiesGoToTheAlphabeticallyFirst() {
    assertThat(Suggestion.near("cat", List.of("hat", "bat"))).contains("bat");
  }

  @Test
  void aLongListIsCutShort() {
    List<String> many = IntStream.range(100, 150).mapToObj(i -> "name" + i).toList();
    assertThat(Suggestion.remedy("zebra", many)).endsWith("name139, and 10 more.");
    assertThat(Suggestion.remedy("zebra", List.of())).contains("Nothing");
  }
}
