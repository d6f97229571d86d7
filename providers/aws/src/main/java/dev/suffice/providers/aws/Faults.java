package dev.suffice.providers.aws;

import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.http.RetryAfter;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What went wrong between us and Amazon, in words for people. A message holds at most a short piece
 * of what was answered, and no key. Usage is absent where nobody knows whether something was begun.
 */
final class Faults {
  private static final int SHOWN = 240;
  private static final String QUOTA = "ServiceQuotaExceededException";
  private static final String SLOWER = "ThrottlingException";

  private final List<Secret> keys;

  Faults(Collection<Secret> keys) {
    this.keys = List.copyOf(keys);
  }

  ModelFaultException of(SdkException fault) {
    if (fault instanceof AwsServiceException refused) {
      return refused(refused);
    }
    return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
        .filter(NoAnswerException.class::isInstance)
        .map(NoAnswerException.class::cast)
        .findFirst()
        .map(this::unanswered)
        .orElseGet(() -> passing("answered in a form that is not known: " + told(fault)));
  }

  private ModelFaultException unanswered(NoAnswerException none) {
    return switch (none.reason()) {
      case UNREACHABLE -> refusedForNow("cannot be reached", false, Optional.empty());
      case LATE -> passing("gave no answer in time");
      case STOPPED -> new ModelFaultException("bedrock: the run was stopped while it was asked");
      case BROKEN, TOO_LONG -> passing("broke the connection: " + shown(none.getMessage()));
    };
  }

  private ModelFaultException refused(AwsServiceException refused) {
    int status = refused.statusCode();
    String code = refused.awsErrorDetails() == null ? "" : code(refused);
    String answered = "answered %s%s".formatted(status, told(refused));
    if (status == 429 || code.equals(SLOWER)) {
      return refusedForNow(answered, true, pause(refused));
    }
    if (code.equals(QUOTA)) {
      return undone(answered + ". Have the quota raised there; then run again");
    }
    if (status == 401 || status == 403) {
      return undone(answered + ". The keys are not accepted, or not for this");
    }
    return status == 408 || status >= 500 ? passing(answered, pause(refused)) : undone(answered);
  }

  /** How long it asks to be left alone. */
  private static Optional<Duration> pause(AwsServiceException refused) {
    return Optional.ofNullable(refused.awsErrorDetails())
        .flatMap(details -> Optional.ofNullable(details.sdkHttpResponse()))
        .flatMap(answer -> answer.firstMatchingHeader("Retry-After"))
        .flatMap(after -> RetryAfter.of(after, Instant.now()));
  }

  private static String code(AwsServiceException refused) {
    return String.valueOf(refused.awsErrorDetails().errorCode());
  }

  private String told(SdkException fault) {
    if (fault instanceof AwsServiceException refused && refused.awsErrorDetails() != null) {
      String message = refused.awsErrorDetails().errorMessage();
      return message == null || message.isBlank() ? "" : ": \"%s\"".formatted(shown(message));
    }
    return fault instanceof AwsServiceException ? "" : shown(String.valueOf(fault.getMessage()));
  }

  /** A foreign text, fit to be shown: short, in one line, without a key. */
  String shown(String foreign) {
    String hidden = foreign;
    for (Secret key : keys) {
      hidden = key.hideIn(hidden);
    }
    String line = hidden.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }

  private static ModelFaultException passing(String what) {
    return passing(what, Optional.empty());
  }

  private static ModelFaultException passing(String what, Optional<Duration> pause) {
    return new TransientFaultException("bedrock " + what, Optional.empty(), null, false, pause);
  }

  private static ModelFaultException refusedForNow(
      String what, boolean overloaded, Optional<Duration> pause) {
    return new TransientFaultException(
        "bedrock " + what, Optional.of(Usage.NONE), null, overloaded, pause);
  }

  private static ModelFaultException undone(String what) {
    return new ModelFaultException("bedrock " + what, Optional.of(Usage.NONE), null);
  }
}
