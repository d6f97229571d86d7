package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.RunOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which share of the experiment is done now; the rest is left for another run. */
final class ShareArguments {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @ArgGroup(validate = false, order = 3, heading = "%nDoing a share now and the rest later:%n")
  private Share share = new Share();

  private static final class Share {
    @Option(
        names = "--limit",
        paramLabel = "N",
        description =
            "Every approach answers at most the first N test examples of the shuffled order, which"
                + " is the same in every run.")
    private Optional<Integer> limit = Optional.empty();

    @Option(
        names = "--only",
        paramLabel = "ID,...",
        hideParamSyntax = true,
        split = ",",
        description =
            "Ask only these approaches; of the others counts what is stored. Several with commas"
                + " between them.")
    private List<String> only = new ArrayList<>();
  }

  /**
   * The options for this share.
   *
   * @throws ParameterException when the experiment has no such approach or the limit is below 1
   */
  RunOptions narrow(RunOptions options, Experiment experiment) {
    RunOptions narrowed = options;
    if (share.limit.isPresent()) {
      narrowed = narrowed.limitedTo(positive(share.limit.get()));
    }
    if (!share.only.isEmpty()) {
      List<String> known = experiment.approaches().stream().map(ApproachSpec::id).toList();
      share.only.forEach(id -> requireKnown(id, known));
      narrowed = narrowed.askingOnly(new LinkedHashSet<>(share.only));
    }
    return narrowed;
  }

  /** The arguments that ask for this share again; none when everything is asked for. */
  List<String> words() {
    var words = new ArrayList<String>();
    share.limit.ifPresent(limit -> words.addAll(List.of("--limit", limit.toString())));
    if (!share.only.isEmpty()) {
      words.addAll(List.of("--only", String.join(",", share.only)));
    }
    return words;
  }

  private int positive(int limit) {
    if (limit < 1) {
      throw refusal("--limit %s leaves nothing to do. Give a number from 1.".formatted(limit));
    }
    return limit;
  }

  private void requireKnown(String id, List<String> known) {
    if (!known.contains(id)) {
      throw refusal("There is no approach '%s'. %s".formatted(id, Suggestion.remedy(id, known)));
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
