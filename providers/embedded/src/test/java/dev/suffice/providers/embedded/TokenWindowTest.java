package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TokenWindowTest {
  @Test
  void aTextThatFitsIsOneWindow() {
    List<TokenWindow> windows = windows(TokenWindow.LIMIT, "word");
    assertThat(windows).hasSize(1);
    assertThat(windows.get(0).tokens()).isEqualTo(TokenWindow.LIMIT);
  }

  @Test
  void everyWindowHasTheMarkersAndTogetherTheyHoldEveryTokenOnce() {
    List<TokenWindow> windows = windows(1200, "word");
    assertThat(windows).extracting(TokenWindow::tokens).containsExactly(510, 510, 180);
    assertThat(windows)
        .allSatisfy(
            window -> {
              assertThat(window.ids()[0]).isEqualTo(101);
              assertThat(window.ids()[window.ids().length - 1]).isEqualTo(102);
            });
    long[] inside =
        windows.stream()
            .flatMapToLong(window -> Arrays.stream(window.ids(), 1, window.ids().length - 1))
            .toArray();
    assertThat(inside).isEqualTo(LongStream.range(1000, 2200).toArray());
  }

  @Test
  void aWordIsNotTorn() {
    String[] tokens = tokens(600, "word");
    tokens[511] = "##piece";
    tokens[510] = "##piece";
    assertThat(TokenWindow.of(ids(600), tokens))
        .extracting(TokenWindow::tokens)
        .containsExactly(508, 92);
  }

  @Test
  void aWordLongerThanAWindowIsCutInside() {
    assertThat(windows(600, "##piece")).extracting(TokenWindow::tokens).containsExactly(510, 90);
  }

  private static List<TokenWindow> windows(int count, String token) {
    return TokenWindow.of(ids(count), tokens(count, token));
  }

  private static long[] ids(int count) {
    return LongStream.concat(
            LongStream.concat(LongStream.of(101), LongStream.range(1000, 1000L + count)),
            LongStream.of(102))
        .toArray();
  }

  private static String[] tokens(int count, String token) {
    var tokens = new String[count + 2];
    Arrays.fill(tokens, token);
    tokens[0] = "[CLS]";
    tokens[count + 1] = "[SEP]";
    return tokens;
  }
}
