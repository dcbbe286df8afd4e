package app.adiuva.desktop.cloud;

import app.adiuva.contracts.chat.StreamFrame;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// The desktop's end of the wire format: snake_case, enums in lower case, frames told apart by `type`. Fields and
/// frame types that this version does not know are ignored.
///
/// Thread-safe.
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(StreamFrame.class, FrameNames.class)
            .addModule(new SimpleModule().addSerializer(new LowerCaseEnum()))
            .build();

    private Json() {}

    /// The JSON text of a record of the contract.
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), withoutContent(e));
        }
    }

    /// As [#write], for people: one field a line.
    public static String indented(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), withoutContent(e));
        }
    }

    /// Reads one JSON object as `type`; empty for a [StreamFrame] of a type that this version does not know.
    ///
    /// @throws Malformed when the text is not the JSON that was expected; its message holds nothing of the text
    public static <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new Malformed(
                    type, e.getLocation() == null ? -1 : e.getLocation().getCharOffset());
        }
    }

    private static IOException withoutContent(JsonProcessingException e) {
        return new IOException(e.getClass().getSimpleName());
    }

    /// The text was not the JSON that was expected.
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(Class<?> expected, long offset) {
            super("expected " + expected.getSimpleName() + " as JSON, failed at character " + offset);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StreamFrame.Token.class, name = "token"),
        @JsonSubTypes.Type(value = StreamFrame.Action.class, name = "action"),
        @JsonSubTypes.Type(value = StreamFrame.Notice.class, name = "notice"),
        @JsonSubTypes.Type(value = StreamFrame.Failure.class, name = "error"),
        @JsonSubTypes.Type(value = StreamFrame.Done.class, name = "done")
    })
    private interface FrameNames {}

    private static final class LowerCaseEnum extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        LowerCaseEnum() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
