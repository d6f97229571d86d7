package dev.suffice.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void leavesOrdinaryTextsOfAllScriptsAlone() {
    String text =
        "Grüße, שלום, مرحبا, नमस्ते, می‌خواهم, क्‍ष, 👩‍👩‍👧, ❤️‍🔥, 1️⃣, 葛\udb40\udd00, tab\tand\nline";

    assertThat(VisibleText.visible(text)).isEqualTo(text);
    assertThat(VisibleText.wellFormed(text)).isSameAs(text);
  }

  @Test
  void showsControlCharactersAsTheirPictures() {
    assertThat(VisibleText.visible("a\0b\u0007c\u001bd\u007f")).isEqualTo("a␀b␇c␛d␡");
    assertThat(VisibleText.visible("a\u0085b")).isEqualTo("a⟨U+0085⟩b");
  }

  @Test
  void showsWhatReordersOrHidesTextAsCodePoints() {
    assertThat(VisibleText.visible("safe\u202egpj.exe")).isEqualTo("safe⟨U+202E⟩gpj.exe");
    assertThat(VisibleText.visible("\u2066x\u2069")).isEqualTo("⟨U+2066⟩x⟨U+2069⟩");
    assertThat(VisibleText.visible("a\u200bb\ufeffc")).isEqualTo("a⟨U+200B⟩b⟨U+FEFF⟩c");
    assertThat(VisibleText.visible("a\u2028b")).isEqualTo("a⟨U+2028⟩b");
    assertThat(VisibleText.visible("a" + Character.toString(0xE0041))).isEqualTo("a⟨U+E0041⟩");
  }

  @Test
  void showsWhatJoinsNothing() {
    assertThat(VisibleText.visible("re\u200dfund")).isEqualTo("re⟨U+200D⟩fund");
    assertThat(VisibleText.visible("\u200crefund")).isEqualTo("⟨U+200C⟩refund");
    assertThat(VisibleText.visible("é\u200d\u200d")).isEqualTo("é\u200d⟨U+200D⟩");
    assertThat(VisibleText.visible("a\ufe0f")).isEqualTo("a⟨U+FE0F⟩");
    assertThat(VisibleText.visible("☺" + Character.toString(0xE0100) + Character.toString(0xE0150)))
        .endsWith("⟨U+E0150⟩");
  }

  @Test
  void showsWhatHasNoShape() {
    assertThat(VisibleText.visible("refund\u200f")).isEqualTo("refund⟨U+200F⟩");
    assertThat(VisibleText.visible("re\u00adfund")).isEqualTo("re⟨U+00AD⟩fund");
    assertThat(VisibleText.visible("\u3164")).isEqualTo("⟨U+3164⟩");
  }

  @Test
  void replacesLoneSurrogates() {
    assertThat(VisibleText.visible("a\ud800b\udc00")).isEqualTo("a\ufffdb\ufffd");
    assertThat(VisibleText.wellFormed("a\ud800\0")).isEqualTo("a\ufffd\0");
  }

  @Test
  void makesLineEndsLineFeeds() {
    assertThat(VisibleText.visible("a\r\nb\rc")).isEqualTo("a\nb␍c");
  }

  @Test
  void shortensBetweenCharacters() {
    assertThat(VisibleText.shortened("abc", 3)).isEqualTo("abc");
    assertThat(VisibleText.shortened("abcd", 3)).isEqualTo("abc…");
    assertThat(VisibleText.shortened("ab👧d", 3)).isEqualTo("ab…");
  }

  @Test
  void keepsNumbersAndUnitsTogether() {
    assertThat(VisibleText.unbroken("93.1 % in 412 ms, 3 makers"))
        .isEqualTo("93.1\u00a0% in 412\u00a0ms, 3 makers");
  }
}
