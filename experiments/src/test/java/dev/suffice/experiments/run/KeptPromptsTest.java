package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.result.KeptPrompts;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.trial.SentPrompt;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptPromptsTest extends RunnerLab {
  @Test
  void whatAModelWasSentIsKeptWithItsTrialWhetherItAnsweredOrNot() throws InterruptedException {
    script = prompt -> failFor(prompt, "message 3", new ModelFaultException("gone"));
    run(experiment(), RunOptions.CONTINUE);

    List<Trial> trials = trials();
    List<List<SentPrompt>> prompts = prompts().of(trials);

    assertThat(trials).hasSize(2 * EXAMPLES);
    for (int i = 0; i < trials.size(); i++) {
      String asked = "message " + trials.get(i).exampleId().substring(1);
      assertThat(prompts.get(i)).hasSize(1);
      assertThat(prompts.get(i).get(0).messages())
          .last()
          .extracting(Message::text)
          .isEqualTo(asked);
    }
  }

  @Test
  void aStoreThatIsGoneGivesNoPrompts() throws Exception {
    run(experiment(), RunOptions.CONTINUE);
    List<Trial> trials = trials();
    KeptPrompts prompts = prompts();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    assertThat(prompts.of(trials)).hasSize(trials.size()).allMatch(List::isEmpty);
  }

  private List<Trial> trials() {
    return history().stream()
        .flatMap(approach -> approach.trials().stream())
        .map(scored -> scored.trial())
        .toList();
  }

  private KeptPrompts prompts() {
    try (Store store = Store.openForReading(folder)) {
      return new RunHistory(experiment(), store).prompts(store.runs().get(0));
    }
  }
}
