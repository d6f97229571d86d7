package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.money.Money;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Published figures: how many examples, what a request costs, and a figure for each metric. */
final class AggregateForm implements Form<Aggregate> {
  private static final String N = "n";
  private static final String COST = "cost-per-request";

  private final Form<Integer> counts = Scalars.integer();
  private final Form<Money> amounts = Units.money();
  private final Form<PublishedFigure> figures = new PublishedFigureForm();

  @Override
  public Optional<Aggregate> read(Value value, String path, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    if (mapping.get(N).isEmpty()) {
      reading.problem(
          value,
          Paths.child(path, N),
          "The number of examples is not there.",
          "Add `n:`, how many examples the figures rest on.");
    }
    Optional<Integer> n = part(mapping, N, counts, path, reading);
    Optional<Money> cost = part(mapping, COST, amounts, path, reading);
    var read = new LinkedHashMap<String, PublishedFigure>();
    for (String key : mapping.entries().keySet()) {
      if (!key.equals(N) && !key.equals(COST)) {
        part(mapping, key, figures, path, reading).ifPresent(figure -> read.put(key, figure));
      }
    }
    int whole = read.size() + (n.isPresent() ? 1 : 0) + (cost.isPresent() ? 1 : 0);
    return n.isPresent() && whole == mapping.entries().size()
        ? aggregate(n.get(), read, cost, mapping, path, reading)
        : Optional.empty();
  }

  private static <T> Optional<T> part(
      Mapping mapping, String key, Form<T> form, String path, Reading reading) {
    return mapping.get(key).flatMap(value -> form.read(value, Paths.child(path, key), reading));
  }

  private static Optional<Aggregate> aggregate(
      int n,
      Map<String, PublishedFigure> figures,
      Optional<Money> cost,
      Mapping mapping,
      String path,
      Reading reading) {
    try {
      return Optional.of(new Aggregate(n, figures, cost));
    } catch (IllegalArgumentException refused) {
      Refusal.report(refused, mapping, path, reading);
      return Optional.empty();
    }
  }

  @Override
  public String expectation() {
    return "published figures such as {accuracy: 0.875, n: 910, cost-per-request: 0.0021 USD}";
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = Schemas.type("object").put("minProperties", 2);
    ObjectNode keys = schema.putObject("properties");
    keys.set(N, counts.schema().put("description", "Examples the figures rest on."));
    keys.set(COST, amounts.schema().put("description", "Declared cost of a request."));
    schema.set("additionalProperties", figures.schema());
    schema.putArray("required").add(N);
    return schema;
  }
}
