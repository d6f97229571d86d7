package dev.suffice.experiments.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.trial.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Rows as JSON: records by their components, durations in nanoseconds. */
final class StoredJson {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule()
                  .addSerializer(Duration.class, new NanosWriter())
                  .addDeserializer(Duration.class, new NanosReader())
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new DayReader()))
          .addMixIn(Outcome.class, OutcomeKinds.class)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  StoredJson() {
    // rows of versions that knew no life cycle and no lessons
    var absentIsEmpty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    mapper.configOverride(LifeCycle.class).setSetterInfo(absentIsEmpty);
    mapper.configOverride(List.class).setSetterInfo(absentIsEmpty);
  }

  String write(Object row) {
    try {
      return mapper.writeValueAsString(row);
    } catch (JsonProcessingException failed) {
      throw new StoreException("A row cannot be written as JSON: " + failed.getMessage(), failed);
    }
  }

  <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException failed) {
      throw new StoreException(
          "A row of the store cannot be read: %s. The store may come from another version; give this one its own with --store."
              .formatted(failed.getOriginalMessage()),
          failed);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Outcome.Missing.class, name = "missing")
  })
  private interface OutcomeKinds {}

  private static final class NanosWriter extends StdSerializer<Duration> {
    private static final long serialVersionUID = 1L;

    NanosWriter() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(value.toNanos());
    }
  }

  private static final class DayReader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(parser.getText());
    }
  }

  private static final class NanosReader extends StdDeserializer<Duration> {
    private static final long serialVersionUID = 1L;

    NanosReader() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Duration.ofNanos(parser.getLongValue());
    }
  }
}
