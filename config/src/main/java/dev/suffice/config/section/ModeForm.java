package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import java.util.Optional;

/** The mode of the evaluation; says honestly which one this version lacks. */
final class ModeForm implements Form<ModeWord> {
  private final Form<Evaluation.Mode> words = Forms.STANDARD.value(Evaluation.Mode.class);

  @Override
  public Optional<ModeWord> read(Value value, String path, Reading reading) {
    if (value instanceof Scalar scalar && scalar.text().equals("adaptive")) {
      reading.problem(
          value,
          path,
          "Adaptive evaluation is not available in this version.",
          "Write `mode: fixed`.");
      return Optional.empty();
    }
    return words.read(value, path, reading).map(ModeWord::new);
  }

  @Override
  public String expectation() {
    return words.expectation();
  }

  @Override
  public ObjectNode schema() {
    return words.schema();
  }
}
