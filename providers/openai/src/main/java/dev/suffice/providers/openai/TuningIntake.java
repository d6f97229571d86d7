package dev.suffice.providers.openai;

import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingIntake;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at training examples as OpenAI will, and whoever trains by its rules, and hands them over
 * as files.
 *
 * @param vendor who trains, as people are told
 */
record TuningIntake(
    String vendor, URI address, FileClient files, ChatTokens tokens, InstantSource clock)
    implements TrainingIntake {
  private static final String HOME = "api.openai.com";

  /** Bedrock's endpoint of this protocol, in whatever region. */
  private static final Pattern BEDROCK = Pattern.compile("bedrock-mantle\\..*\\.api\\.aws");

  /** The last day on which OpenAI takes new jobs. */
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 6);

  private static final int FEWEST = 10;
  private static final int MOST_EPOCHS = 50;
  private static final int LARGEST_BATCH = 256;

  @Override
  public List<TrainingFinding> check(TuningRequest request) {
    var findings = new ArrayList<TrainingFinding>();
    int examples = request.plan().training().size();
    if (examples < FEWEST) {
      findings.add(
          TrainingFinding.refusal(
              "%s trains with %s examples at least, and there are %s. Add examples."
                  .formatted(vendor, FEWEST, examples)));
    }
    if (request.plan().settings().epochs() > MOST_EPOCHS) {
      findings.add(TrainingFinding.refusal(vendor + " trains for 50 epochs at most. Write fewer."));
    }
    if (request.plan().settings().batchSize().orElse(1) > LARGEST_BATCH) {
      findings.add(TrainingFinding.refusal(vendor + " takes batches of 256 at most. Write less."));
    }
    long blank = request.plan().training().stream().filter(one -> one.answer().isBlank()).count();
    if (blank > 0) {
      findings.add(
          TrainingFinding.refusal(
              "%s training examples have no answer to learn. Leave them out.".formatted(blank)));
    }
    closing().ifPresent(findings::add);
    return findings;
  }

  private Optional<TrainingFinding> closing() {
    if (BEDROCK.matcher(String.valueOf(address.getHost())).matches()) {
      return Optional.of(
          TrainingFinding.refusal(
              "Bedrock's endpoint of OpenAI's protocol trains by rewards only, not by examples (its guide, read 2026-11-23). Train with `provider: bedrock`, or elsewhere."));
    }
    if (!HOME.equals(address.getHost())) {
      return Optional.empty();
    }
    if (LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isAfter(LAST_DAY)) {
      return Optional.of(
          TrainingFinding.refusal(
              "OpenAI has taken no new training since %s. Train elsewhere.".formatted(LAST_DAY)));
    }
    return Optional.of(
        TrainingFinding.warning(
            "OpenAI takes new training until %s only: a model tuned there cannot be trained again after that day."
                .formatted(LAST_DAY)));
  }

  @Override
  public TrainingEstimate estimate(TuningRequest request) {
    return tokens.of(request);
  }

  @Override
  public UploadedData upload(TuningRequest request) {
    return new TuningFiles(files).upload(request);
  }
}
