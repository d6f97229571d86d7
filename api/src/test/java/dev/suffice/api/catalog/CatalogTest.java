package dev.suffice.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private final Catalog<String> catalog =
      Catalog.of("strategy", List.of("rag", "prompting"), entry -> entry);

  @Test
  void namesAreInAlphabeticalOrder() {
    assertThat(catalog.names()).containsExactly("prompting", "rag");
    assertThat(catalog.all()).containsExactly("prompting", "rag");
  }

  @Test
  void aMissSaysWhatExistsAndWhatIsNear() {
    assertThatThrownBy(() -> catalog.require("promting"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage(
            "There is no strategy 'promting'. Did you mean 'prompting'? Known: prompting, rag.");
    assertThat(catalog.find("promting")).isEmpty();
    assertThat(catalog.require("rag")).isEqualTo("rag");
  }

  @Test
  void aMissThatAnArtifactWouldMendNamesIt() {
    Catalog<String> lacking = catalog.lacking(Map.of("cascade", "suffice-strategy-cascade"));
    assertThat(lacking.artifact("cascade")).contains("suffice-strategy-cascade");
    assertThat(lacking.artifact("rag")).isEmpty();
    assertThatThrownBy(() -> lacking.require("cascade"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage(
            "The strategy 'cascade' comes with suffice-strategy-cascade, which is not on the class"
                + " path");
  }

  @Test
  void twoEntriesOfOneNameAreRefused() {
    assertThatThrownBy(() -> Catalog.of("metric", List.of("one", "two"), entry -> "same"))
        .hasMessageContaining("Two metric entries are called 'same'");
  }

  @Test
  void aBlankNameIsRefused() {
    assertThatThrownBy(() -> Catalog.of("metric", List.of("one"), entry -> " "))
        .hasMessageContaining("blank name");
  }
}
