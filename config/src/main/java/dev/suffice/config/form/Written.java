package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value;
import java.util.Optional;

/**
 * A text together with its place, for what can only be judged later: names of files and fields,
 * requirements.
 */
public record Written(String text, Location location, String path) {
  /** Reads any text. */
  public static Form<Written> form() {
    return new WrittenForm(Scalars.text());
  }

  private record WrittenForm(Form<String> texts) implements Form<Written> {
    @Override
    public Optional<Written> read(Value value, String path, Reading reading) {
      return texts
          .read(value, path, reading)
          .map(text -> new Written(text, value.location(), path));
    }

    @Override
    public String expectation() {
      return texts.expectation();
    }

    @Override
    public ObjectNode schema() {
      return texts.schema();
    }
  }
}
