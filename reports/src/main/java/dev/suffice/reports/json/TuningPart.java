package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.result.Payback;
import dev.suffice.api.result.TuningResult;
import dev.suffice.api.result.TuningResult.Measured;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What was found out about the training of an approach. */
final class TuningPart {
  private TuningPart() {}

  static ObjectNode of(TuningResult result) {
    ObjectNode node = Nodes.object();
    node.set("approach", Nodes.text(result.approach()));
    node.set("learningCurve", Nodes.array(result.curve(), TuningPart::measured));
    node.set("search", Nodes.array(result.search(), TuningPart::measured));
    node.set("payback", Nodes.orNull(result.payback().map(TuningPart::payback)));
    return node;
  }

  private static JsonNode measured(Measured measured) {
    TrainingSettings settings = measured.rehearsal().settings();
    ObjectNode node = Nodes.object();
    node.put("trainingExamples", measured.rehearsal().examples());
    node.put("epochs", settings.epochs());
    node.set("learningRateMultiplier", Nodes.number(settings.learningRateMultiplier()));
    node.set("batchSize", number(settings.batchSize()));
    node.set("right", ApproachPart.estimate(measured.right()));
    node.put("chosen", measured.rehearsal().chosen());
    return node;
  }

  private static JsonNode payback(Payback payback) {
    ObjectNode node = Nodes.object();
    node.set("against", Nodes.text(payback.against()));
    node.set("month", number(payback.month()));
    node.set("retires", Nodes.text(payback.retires().map(Object::toString)));
    node.set("months", Nodes.array(payback.months(), TuningPart::month));
    return node;
  }

  private static JsonNode month(Payback.Month month) {
    ObjectNode node = Nodes.object();
    node.put("month", month.number());
    node.set("tunedUsd", Nodes.money(month.tuned()));
    node.set("otherUsd", Nodes.money(month.other()));
    return node;
  }

  private static JsonNode number(OptionalInt value) {
    return Nodes.number(
        value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
  }
}
