package dev.suffice.cli.sandbox;

import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.LedgerSummary;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.ServedModel;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Paragraph;
import dev.suffice.cli.console.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person is told of a sandbox. */
public final class SandboxView {
  private SandboxView() {}

  /** Where it listens and how an experiment is pointed at it. */
  public static List<Line> started(Sandbox sandbox, SandboxOptions options) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("Listening on ").and(Style.STRONG, base(sandbox)).and("; Ctrl-C ends it."));
    lines.add(Line.of("To chat with:  " + names(sandbox, ModelKind.LANGUAGE_MODEL)));
    lines.add(Line.of("To embed with: " + names(sandbox, ModelKind.EMBEDDER)));
    lines.add(Line.of("What it bills: " + sandbox.address() + "/sandbox/ledger"));
    lines.add(Line.EMPTY);
    lines.add(Line.of("In the YAML file of an experiment:"));
    lines.add(Line.EMPTY);
    yaml(base(sandbox), options).forEach(line -> lines.add(Line.of(line)));
    return List.copyOf(lines);
  }

  /** That others than this machine may ask it. */
  public static List<Line> exposed(SandboxOptions options, int width) {
    String key =
        options.key().isPresent()
            ? "The key travels unencrypted."
            : "It asks for no key; give one with --api-key.";
    return Paragraph.plain(
        Style.OPEN,
        "Warning: %s is no loopback address, so other machines can reach the sandbox. %s"
            .formatted(options.address().getHostAddress(), key),
        width);
  }

  /** What it billed in the end. */
  public static List<Line> ended(LedgerSummary ledger) {
    var lines = new ArrayList<Line>();
    lines.add(
        Line.of(
            "Billed %s for %s, %s of them different."
                .formatted(
                    ledger.billed(),
                    Figures.count(ledger.requests(), "request"),
                    ledger.distinctRequests())));
    for (Fault fault : Fault.values()) {
      LedgerSummary.Line struck = ledger.faults().get(fault);
      if (struck != null) {
        lines.add(
            Line.of("  %s %s, %s".formatted(fault.word(), struck.requests(), struck.billed())));
      }
    }
    return List.copyOf(lines);
  }

  private static List<String> yaml(String base, SandboxOptions options) {
    var lines = new ArrayList<String>();
    lines.add("  models:");
    lines.add("    sandbox:");
    lines.add("      provider: openai");
    lines.add("      base-url: " + base);
    if (options.key().isPresent()) {
      lines.add("      api-key: \"${SANDBOX_KEY}\"");
    }
    lines.add("      model: reader");
    lines.add("      max-output-tokens: 200");
    var rates = options.prices().chat().now();
    lines.add(
        "      price: {input: %s per million, output: %s per million}"
            .formatted(price(rates.input()), price(rates.output())));
    return lines;
  }

  private static String price(Money money) {
    return money.toPlainString() + " USD";
  }

  private static String base(Sandbox sandbox) {
    return sandbox.address() + "/v1";
  }

  private static String names(Sandbox sandbox, ModelKind kind) {
    return sandbox.models().stream()
        .filter(model -> model.kind() == kind)
        .map(ServedModel::name)
        .collect(Collectors.joining(", "));
  }
}
