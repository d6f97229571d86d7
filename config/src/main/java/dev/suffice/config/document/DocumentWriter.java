package dev.suffice.config.document;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes values as YAML again, numbers to the digit as they were written, placeholders of the
 * environment unresolved.
 */
public final class DocumentWriter {
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private DocumentWriter() {}

  public static String write(Mapping root) {
    var text = new StringWriter();
    try (YAMLGenerator generator = YAML.createGenerator(text)) {
      write(root, generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(Value value, YAMLGenerator generator) throws IOException {
    if (value instanceof Mapping mapping) {
      generator.writeStartObject();
      for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
        generator.writeFieldName(entry.getKey());
        write(entry.getValue().value(), generator);
      }
      generator.writeEndObject();
    } else if (value instanceof Sequence sequence) {
      generator.writeStartArray();
      for (Value item : sequence.items()) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else if (value instanceof Scalar scalar) {
      scalar(scalar, generator);
    }
  }

  private static void scalar(Scalar scalar, YAMLGenerator generator) throws IOException {
    switch (scalar.type()) {
      case NULL -> generator.writeNull();
      case BOOLEAN, INTEGER, DECIMAL -> generator.writeNumber(scalar.written());
      case TEXT, OPEN -> generator.writeString(scalar.written());
    }
  }
}
