package dev.suffice.config.form;

import dev.suffice.api.judge.Scale;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.ModelFile;
import dev.suffice.api.model.RerankerName;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.money.Money;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.PromptOptions;
import dev.suffice.api.task.Template;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of Java types: numbers, texts, enums, quantities with units, names of models, lists,
 * maps, records of all these. Immutable.
 */
public final class Forms {
  /** What options records may hold. */
  public static final Forms STANDARD = new Forms(standard());

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

  private final Map<Class<?>, Form<?>> known;

  private Forms(Map<Class<?>, Form<?>> known) {
    this.known = Map.copyOf(known);
  }

  /** These forms and one more. */
  public <T> Forms with(Class<T> type, Form<T> form) {
    var more = new HashMap<Class<?>, Form<?>>(known);
    more.put(type, form);
    return new Forms(more);
  }

  /** These forms, and blocks of records where a component has the type of an interface. */
  public Forms with(Map<Class<?>, Class<? extends Record>> blocks) {
    var more = new HashMap<Class<?>, Form<?>>(known);
    blocks.forEach((type, block) -> more.put(type, record(block)));
    return new Forms(more);
  }

  /**
   * The form of a record, its components as keys.
   *
   * @throws IllegalArgumentException when a component has a type that cannot be written in YAML
   */
  public <T extends Record> RecordForm<T> record(Class<T> type) {
    return RecordForm.of(type, this);
  }

  /**
   * The form of a plain type.
   *
   * @throws IllegalArgumentException when values of the type cannot be written in YAML
   */
  @SuppressWarnings("unchecked") // the registry pairs each type with its own form
  public <T> Form<T> value(Class<T> type) {
    return (Form<T>) of(type);
  }

  Form<?> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Form<?> last =
          of(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
      if (generic.getRawType() == List.class) {
        return new ListForm<>(last);
      }
      if (generic.getRawType() == Map.class
          && generic.getActualTypeArguments()[0] == String.class) {
        Form<?> item = last instanceof TemplateForm texts ? texts.inline() : last;
        return new MapForm<>(item);
      }
    }
    if (type instanceof Class<?> plain) {
      return of(plain);
    }
    throw new IllegalArgumentException("Values of %s cannot be written in YAML".formatted(type));
  }

  private Form<?> of(Class<?> type) {
    Form<?> form = known.get(type);
    if (form != null) {
      return form;
    }
    if (type.isEnum()) {
      return enumForm(type);
    }
    if (PromptOptions.class.isAssignableFrom(type) && type.isInterface()) {
      return new MissingForm();
    }
    if (type.isRecord()) {
      return record(type.asSubclass(Record.class));
    }
    throw new IllegalArgumentException("Values of %s cannot be written in YAML".formatted(type));
  }

  /** Says that a value is not what is wanted. */
  public static void refuse(Value value, String path, String expectation, Reading reading) {
    Optional<String> variable = unset(value);
    if (variable.isPresent()) {
      reading.problem(
          value,
          path,
          "The environment variable %s is needed here and not set.".formatted(variable.get()),
          "Set %s to %s.".formatted(variable.get(), expectation));
      return;
    }
    boolean empty = value instanceof Scalar scalar && scalar.type() == Value.Type.NULL;
    reading.problem(
        value,
        path,
        empty
            ? "There is no value here."
            : sentence("%s does not fit here.".formatted(value.describe())),
        empty
            ? "Write %s, or remove the key.".formatted(expectation)
            : "Write %s.".formatted(expectation));
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The variable of a placeholder that was left as it is. */
  private static Optional<String> unset(Value value) {
    return Optional.of(value)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(scalar -> scalar.type() == Value.Type.OPEN)
        .map(scalar -> PLACEHOLDER.matcher(scalar.text()))
        .filter(Matcher::matches)
        .map(place -> place.group(1));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Form<?> enumForm(Class<?> type) {
    return new EnumForm(type);
  }

  private static Map<Class<?>, Form<?>> standard() {
    var forms = new HashMap<Class<?>, Form<?>>();
    forms.put(String.class, Scalars.text());
    forms.put(Secret.class, Scalars.secret());
    forms.put(VendorParameters.class, new VendorParametersForm());
    forms.put(Written.class, Written.form());
    var names = new Forms(Map.of(Written.class, Written.form()));
    forms.put(Template.class, Scalars.template(names.record(TemplateForm.FileBlock.class)));
    forms.put(boolean.class, Scalars.truth());
    forms.put(Boolean.class, Scalars.truth());
    forms.put(int.class, Scalars.integer());
    forms.put(Integer.class, Scalars.integer());
    forms.put(long.class, Scalars.longInteger());
    forms.put(Long.class, Scalars.longInteger());
    forms.put(double.class, Scalars.real());
    forms.put(Double.class, Scalars.real());
    forms.put(BigDecimal.class, Scalars.decimal());
    forms.put(LocalDate.class, Scalars.date());
    forms.put(LanguageModelName.class, Scalars.languageModel());
    forms.put(EmbedderName.class, Scalars.embedder());
    forms.put(RerankerName.class, Scalars.reranker());
    forms.put(ApproachId.class, Scalars.approach());
    forms.put(Scale.class, new ScaleForm());
    forms.put(Duration.class, Units.duration());
    forms.put(Money.class, Units.money());
    forms.put(TokenRate.class, Units.tokenRate());
    forms.put(HourlyRate.class, Units.hourlyRate());
    forms.put(MonthlyRate.class, Units.monthlyRate());
    forms.put(Share.class, Units.share());
    forms.put(RowsFile.class, new RowsFileForm(Written.form()));
    forms.put(ModelFile.class, new ModelFileForm(Written.form()));
    forms.put(Aggregate.class, new AggregateForm());
    return forms;
  }
}
