package dev.suffice.config.file;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of UTF-8 text. A byte order mark at its start is skipped; bytes that are not UTF-8 are a
 * problem with their line.
 *
 * @param path where it is
 * @param shown how it is named to people
 */
public record TextFile(Path path, String shown) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Does something with the text of a file. */
  @FunctionalInterface
  public interface Use {
    void with(BufferedReader text) throws IOException;
  }

  /** Reads the file piece by piece; whatever goes wrong becomes a problem. */
  public void read(Problems problems, Use use) {
    try (BufferedReader text = open()) {
      skipByteOrderMark(text);
      use.with(text);
    } catch (CharacterCodingException undecodable) {
      problems.add(firstBadLine(), "", notUtf8(), "Save the file with the encoding UTF-8.");
    } catch (LineTooLongException tooLong) {
      problems.add(
          new Location(shown, tooLong.line(), 1),
          "",
          tooLong.getMessage(),
          "Write one row per line, and shorter ones.");
    } catch (IOException unreadable) {
      problems.add(
          new Location(shown, 1, 1),
          "",
          "The file cannot be read: %s.".formatted(FileReason.of(unreadable)),
          "Check that the file is complete and that you may read it.");
    }
  }

  /**
   * The whole text of a small file.
   *
   * @param most bytes it may have
   */
  public Optional<String> read(long most, Problems problems) {
    var text = new StringBuilder();
    int before = problems.toList().size();
    read(
        problems,
        reader -> {
          long size = Files.size(path);
          if (size > most) {
            problems.add(
                new Location(shown, 1, 1),
                "",
                String.format(
                    Locale.ROOT, "The file has %,d bytes; at most %,d are read.", size, most),
                "Make it smaller; data belong into files of their own.");
            return;
          }
          char[] buffer = new char[8192];
          for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            text.append(buffer, 0, read);
          }
        });
    return problems.toList().size() == before ? Optional.of(text.toString()) : Optional.empty();
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(path);
    return new BufferedReader(new LineGuard(new InputStreamReader(bytes, strict())));
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private String notUtf8() {
    try (InputStream bytes = Files.newInputStream(path)) {
      int first = bytes.read();
      int second = bytes.read();
      boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
      return marked ? "This file is UTF-16, not UTF-8." : "This line is not UTF-8.";
    } catch (IOException unreadable) {
      return "This line is not UTF-8.";
    }
  }

  /** Decodes once more with replacement, to count lines up to the first replaced byte. */
  private Location firstBadLine() {
    int line = 1;
    int column = 1;
    var lenient =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFF");
    try (var text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(path), lenient))) {
      for (int character = text.read(); character >= 0; character = text.read()) {
        if (character == '\uFFFF') {
          break;
        }
        column = character == '\n' ? 1 : column + 1;
        line += character == '\n' ? 1 : 0;
      }
    } catch (IOException unreadable) {
      return new Location(shown, 1, 1);
    }
    return new Location(shown, line, column);
  }
}
