package dev.suffice.reports.json;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suffice.reports.file.ReportFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes documents as indented UTF-8, numbers without exponents. */
final class JsonFile {
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private JsonFile() {}

  static Path write(Path folder, String name, JsonNode document) throws IOException {
    byte[] bytes = WRITER.writeValueAsBytes(document);
    return ReportFile.write(
        folder,
        name,
        out -> {
          out.write(bytes);
          out.write('\n');
        });
  }
}
