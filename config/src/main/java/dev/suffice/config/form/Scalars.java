package dev.suffice.config.form;

import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.RerankerName;
import dev.suffice.api.model.Secret;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.task.Template;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Plain single values: texts, numbers, truth values, dates, names of models. */
final class Scalars {
  private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

  private static final Pattern SEPARATED = Pattern.compile("[0-9]{1,3}([ _,.'][0-9]{3})+");

  private Scalars() {}

  static Form<String> text() {
    return new ScalarForm<>(
        "a text (put numbers into quotes)", Scalars::textOf, Schemas.type("string"));
  }

  /** A key; one that stands in the document itself was refused before. */
  static Form<Secret> secret() {
    return new ScalarForm<>(
        "a variable of the environment, \"${NAME}\"",
        scalar -> textOf(scalar).filter(text -> !text.isBlank()).map(Secret::new),
        Schemas.reference(Schemas.ENVIRONMENT));
  }

  static Form<Template> template(Form<TemplateForm.FileBlock> file) {
    return new TemplateForm(text(), file);
  }

  static Form<Boolean> truth() {
    return new ScalarForm<>(
        "true or false",
        scalar ->
            switch (scalar.type()) {
              case BOOLEAN, OPEN -> truth(scalar.text());
              default -> Optional.empty();
            },
        Schemas.orEnvironment(Schemas.type("boolean")));
  }

  static Form<Integer> integer() {
    return whole("a whole number", Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValue);
  }

  static Form<Long> longInteger() {
    return whole("a whole number", Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValue);
  }

  static Form<BigDecimal> decimal() {
    return number(Function.identity());
  }

  static Form<Double> real() {
    return number(BigDecimal::doubleValue);
  }

  static Form<LocalDate> date() {
    return new ScalarForm<>(
        "a day such as 2027-01-14",
        scalar -> dateOf(scalar.text()),
        Schemas.orEnvironment(Schemas.pattern(DATE)));
  }

  static Form<LanguageModelName> languageModel() {
    return modelName("language model", Set.of(ModelKind.LANGUAGE_MODEL), LanguageModelName::new);
  }

  static Form<EmbedderName> embedder() {
    return modelName("embedder", Set.of(ModelKind.EMBEDDER), EmbedderName::new);
  }

  /** A language model may be asked for an order, too. */
  static Form<RerankerName> reranker() {
    return modelName(
        "reranker or language model",
        EnumSet.of(ModelKind.RERANKER, ModelKind.LANGUAGE_MODEL),
        RerankerName::new);
  }

  static Form<ApproachId> approach() {
    return new ApproachIdForm(
        name("the id of another approach", "Id of another approach of this file."));
  }

  private static <T> Form<T> modelName(
      String what, Set<ModelKind> kinds, Function<String, T> maker) {
    Form<String> text = name("the name of a declared " + what, "Name of a declared " + what + ".");
    return new ModelNameForm<>(text, kinds, maker);
  }

  private static Form<String> name(String expectation, String description) {
    return new ScalarForm<>(
        expectation,
        scalar -> textOf(scalar).filter(name -> !name.isBlank()),
        Schemas.type("string").put("description", description));
  }

  private static <T> Form<T> whole(
      String expectation, long least, long most, Function<BigInteger, T> maker) {
    return new ScalarForm<>(
        expectation,
        scalar ->
            numberOf(scalar)
                .filter(number -> scalar.type() != Value.Type.DECIMAL && number.scale() == 0)
                .map(BigDecimal::toBigInteger)
                .filter(number -> number.compareTo(BigInteger.valueOf(least)) >= 0)
                .filter(number -> number.compareTo(BigInteger.valueOf(most)) <= 0)
                .map(maker),
        scalar -> wholeNumber(expectation, scalar, most),
        Schemas.orEnvironment(Schemas.type("integer")));
  }

  private static Optional<String> wholeNumber(String expectation, Scalar refused, long most) {
    if (refused.type() == Value.Type.INTEGER) {
      return Optional.of(String.format(Locale.ROOT, "%s up to %,d", expectation, most));
    }
    return SEPARATED.matcher(refused.text()).matches()
        ? Optional.of("%s without separators, as in 50000".formatted(expectation))
        : Optional.empty();
  }

  private static <T> Form<T> number(Function<BigDecimal, T> maker) {
    return new ScalarForm<>(
        "a number",
        scalar -> numberOf(scalar).map(maker),
        Schemas.orEnvironment(Schemas.type("number")));
  }

  private static Optional<String> textOf(Scalar scalar) {
    return scalar.type() == Value.Type.TEXT || scalar.type() == Value.Type.OPEN
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  static Optional<BigDecimal> numberOf(Scalar scalar) {
    boolean looksRight =
        scalar.type() == Value.Type.INTEGER
            || scalar.type() == Value.Type.DECIMAL
            || scalar.type() == Value.Type.OPEN;
    return looksRight && scalar.text().matches("[-+]?[0-9.]{1,40}([eE][-+]?[0-9]{1,2})?")
        ? parsed(scalar.text())
        : Optional.empty();
  }

  private static Optional<BigDecimal> parsed(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> dateOf(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
