package dev.suffice.providers.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.vector.Neighbour;
import dev.suffice.api.vector.VectorIndex;
import dev.suffice.providers.embedded.extract.Form;
import dev.suffice.providers.embedded.extract.Mention;
import dev.suffice.providers.embedded.extract.Mentions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What the demonstrations say: every mention in their texts speaks for the field whose value it is,
 * or for none, to mentions that look like it, with weight exp(sharpness * cosine). The support of a
 * field is its share of the weight of the nearest ones. Few-shot tagging by nearest neighbours in
 * context, after Yang and Katiyar 2020 (arXiv 2010.02405). For one thread.
 */
final class ShownMentions implements FieldSupport {
  private static final int NEAREST = 30;
  private static final double SHARPNESS = 20;
  private static final double LEAST = 0.15;
  private static final int NONE = -1;

  private final List<Field> fields;
  private final List<ShownText> texts;
  private final Map<Form, Voices> voices = new EnumMap<>(Form.class);

  ShownMentions(List<Field> fields, List<ShownText> texts) {
    this.fields = fields;
    this.texts = texts;
  }

  @Override
  public double[] of(String text, TokenStates states, Mention mention) {
    var shares = new double[fields.size()];
    double all = 0;
    Voices heard = voices.computeIfAbsent(mention.form(), this::heard);
    for (Neighbour voice : heard.nearest(MentionView.of(states, text, mention))) {
      double weight = Math.exp(SHARPNESS * voice.similarity());
      int owner = heard.owner(voice);
      if (owner != NONE) {
        shares[owner] += weight;
      }
      all += weight;
    }
    double heardAtAll = all;
    return heardAtAll == 0
        ? shares
        : DoubleStream.of(shares).map(share -> share / heardAtAll).toArray();
  }

  @Override
  public double least() {
    return LEAST;
  }

  private Voices heard(Form form) {
    var views = new ArrayList<float[]>();
    var owners = new ArrayList<Integer>();
    for (ShownText shown : texts) {
      for (Mention mention : Mentions.in(shown.text())) {
        if (mention.form() == form) {
          views.add(MentionView.of(shown.states(), shown.text(), mention));
          owners.add(owner(shown.answer(), mention));
        }
      }
    }
    return new Voices(new VectorIndex(views), owners);
  }

  private int owner(JsonNode answer, Mention mention) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).says(mention, answer.path(fields.get(i).name()))) {
        return i;
      }
    }
    return NONE;
  }

  /** The mentions of one form in the demonstrations. */
  private record Voices(VectorIndex index, List<Integer> owners) {
    private List<Neighbour> nearest(float[] view) {
      return index.size() == 0 ? List.of() : index.nearest(view, NEAREST, row -> true);
    }

    private int owner(Neighbour voice) {
      return owners.get(voice.row());
    }
  }
}
