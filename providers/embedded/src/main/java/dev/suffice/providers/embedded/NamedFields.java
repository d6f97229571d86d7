package dev.suffice.providers.embedded;

import dev.suffice.providers.embedded.extract.Mention;
import java.util.List;

/**
 * What the fields' names and descriptions say: a mention and the words around it are as similar to
 * a field as their average token is to the field's.
 */
record NamedFields(List<float[]> names) implements FieldSupport {
  private static final int NEIGHBOURS = 4;
  private static final double LEAST = 0.2;

  static NamedFields gather(List<Field> fields, ChargedTexts texts) {
    return new NamedFields(
        fields.stream().map(field -> texts.keptStates(field.words()).whole()).toList());
  }

  @Override
  public double[] of(String text, TokenStates states, Mention mention) {
    float[] around = states.around(mention.start(), mention.end(), NEIGHBOURS);
    return names.stream().mapToDouble(name -> Vectors.dot(name, around)).toArray();
  }

  @Override
  public double least() {
    return LEAST;
  }
}
