package dev.suffice.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import dev.suffice.api.batch.BatchServices;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.model.DataEmbedder;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.sandbox.Sandboxes;
import dev.suffice.providers.aws.AwsModule;
import dev.suffice.providers.djl.DjlModule;
import dev.suffice.providers.embedded.EmbeddedModule;
import dev.suffice.providers.google.GoogleModule;
import dev.suffice.providers.langchain4j.LangChain4jModule;
import dev.suffice.providers.openai.OpenAiModule;
import dev.suffice.reports.ReportsModule;
import dev.suffice.sandbox.SandboxModule;
import dev.suffice.strategies.cascade.CascadeModule;
import dev.suffice.strategies.external.ExternalModule;
import dev.suffice.strategies.finetune.FineTuneModule;
import dev.suffice.strategies.prompting.PromptingModule;
import dev.suffice.strategies.rag.RagModule;
import dev.suffice.strategies.recorded.RecordedModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts that come with Suffice, listed by hand: those whose jars are there, and the others. */
final class Parts {
  private static final String EMBEDDED = "suffice-provider-embedded";
  private static final String OPENAI = "suffice-provider-openai";
  private static final String REPORTS = "suffice-reports";
  private static final String SANDBOX = "suffice-sandbox";

  /** Lambdas, as a reference to a constructor would load its class. */
  static final List<Part> ALL =
      List.of(
          Part.strategies("suffice-strategy-cascade", () -> new CascadeModule(), "cascade"),
          Part.strategies("suffice-strategy-external", () -> new ExternalModule(), "external"),
          Part.strategies("suffice-strategy-finetune", () -> new FineTuneModule(), "fine-tune"),
          Part.strategies("suffice-strategy-prompting", () -> new PromptingModule(), "prompting"),
          Part.strategies("suffice-strategy-rag", () -> new RagModule(), "rag"),
          Part.strategies("suffice-strategy-recorded", () -> new RecordedModule(), "recorded"),
          Part.providers("suffice-provider-djl", () -> new DjlModule(), "djl"),
          Part.providers(EMBEDDED, () -> new EmbeddedModule(), "embedded", "cross-encoder"),
          Part.providers(
              "suffice-provider-langchain4j",
              () -> new LangChain4jModule(),
              "anthropic",
              "azure",
              "bedrock",
              "cohere",
              "fireworks",
              "google",
              "jina",
              "mistral",
              "nebius",
              "ollama",
              "openai",
              "vertex",
              "voyage"),
          Part.fineTuning("suffice-provider-aws", () -> new AwsModule(), "bedrock"),
          Part.fineTuning("suffice-provider-google", () -> new GoogleModule(), "vertex"),
          Part.fineTuning(
              OPENAI,
              () -> new OpenAiModule(),
              "azure",
              "fireworks",
              "nebius",
              "openai",
              "together"),
          Part.formats(REPORTS, () -> new ReportsModule(), "csv", "html", "json"),
          Part.service(SANDBOX, () -> new SandboxModule()));

  private final List<Module> modules = new ArrayList<>();
  private final Set<Part> absent = new HashSet<>();

  private Parts() {}

  /** What is on the class path now. */
  static Parts onTheClassPath() {
    var parts = new Parts();
    for (Part part : ALL) {
      part.open().ifPresentOrElse(parts.modules::add, () -> parts.absent.add(part));
    }
    return parts;
  }

  /** Modules of the parts that are there, and what stands in for those that are not. */
  List<Module> modules() {
    var all = new ArrayList<>(modules);
    all.add(new Substitutes());
    return all;
  }

  /** By the names of what is not there, what would bring it. */
  Map<String, String> absent(Part.Kind kind) {
    var names = new HashMap<String, String>();
    absent.stream()
        .filter(part -> part.kind() == kind)
        .forEach(part -> part.names().forEach(name -> names.put(name, part.artifact())));
    return names;
  }

  private boolean isAbsent(String artifact) {
    return absent.stream().anyMatch(part -> part.artifact().equals(artifact));
  }

  /** Tells whoever needs a part that is not there what to put on the class path. */
  private final class Substitutes extends AbstractModule {
    @Override
    protected void configure() {
      if (isAbsent(EMBEDDED)) {
        bind(DataEmbedder.class)
            .toInstance(() -> new AbsentEmbedder(EMBEDDED + " is not on the class path"));
        bind(EmbeddedModels.class).toInstance(new AbsentModels(EMBEDDED));
      }
      if (isAbsent(OPENAI)) {
        bind(BatchServices.class)
            .toInstance(
                (server, timeout) -> {
                  throw new MissingPartException("Asking in batches", OPENAI);
                });
      }
      if (isAbsent(REPORTS)) {
        bind(SnapshotReader.class).toInstance(new AbsentReports(REPORTS));
      }
      if (isAbsent(SANDBOX)) {
        bind(Sandboxes.class)
            .toInstance(
                options -> {
                  throw new MissingPartException("The sandbox", SANDBOX);
                });
      }
    }
  }
}
