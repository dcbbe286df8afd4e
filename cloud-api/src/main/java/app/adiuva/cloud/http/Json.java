package app.adiuva.cloud.http;

import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.problem.ProblemCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The cloud's one JSON codec: snake_case, strict about what it reads. Thread-safe.
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 256;
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /// Reads a JSON object in UTF-8.
    ///
    /// @throws ProblemException `malformed_json` (400) for what is no JSON object, `invalid_request` (422) for an
    ///     object with unknown, mistyped or missing fields
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString(),
                    type);
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body is not valid UTF-8 text.");
        }
    }

    /// Reads a JSON object, see [#read(byte\[\], Class)].
    public static <T> T read(String text, Class<T> type) {
        if (text.isBlank()) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body is empty. Send a JSON object.");
        }
        if (!text.stripLeading().startsWith("{")) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "The body must be a JSON object.");
        }
        if (hasLoneSurrogate(text)) {
            throw new ProblemException(
                    ProblemCode.MALFORMED_JSON, "The body holds half a character (a lone surrogate).");
        }
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonMappingException e) {
            throw JsonMistakes.problem(e);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, JsonMistakes.position(e));
        }
    }

    /// Reads a JSON object whose fields are not ours to say.
    ///
    /// @throws ProblemException `malformed_json` (400)
    public static JsonNode tree(byte[] body) {
        return read(body, JsonNode.class);
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "not writable as JSON: " + value.getClass().getName(), e);
        }
    }

    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /// Half a surrogate pair, plain or escaped, could be read but never be written again.
    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = unitAt(text, i);
            int width = isEscape(text, i) ? 6 : 1;
            if (Character.isHighSurrogate(unit)) {
                int next = i + width;
                if (next >= text.length() || !Character.isLowSurrogate(unitAt(text, next))) {
                    return true;
                }
                i = next + (isEscape(text, next) ? 6 : 1) - 1;
            } else if (Character.isLowSurrogate(unit)) {
                return true;
            } else if (text.charAt(i) == '\\') {
                i += 1;
            }
        }
        return false;
    }

    private static boolean isEscape(String text, int i) {
        return text.startsWith("\\u", i)
                && i + 6 <= text.length()
                && text.substring(i + 2, i + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static char unitAt(String text, int i) {
        return isEscape(text, i) ? (char) Integer.parseInt(text, i + 2, i + 6, 16) : text.charAt(i);
    }

    /// A codec for JSON whose fields are not of the contracts: what models and tools say.
    public static JsonMapper ofOthers() {
        return JsonMapper.builder(forgetful(new JsonFactoryBuilder()).build()).build();
    }

    /// Lets nothing be kept of what is read: no table of field names, which are as much the user's as the values,
    /// and no buffers for the next text.
    private static JsonFactoryBuilder forgetful(JsonFactoryBuilder factory) {
        return factory.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }

    private static JsonMapper mapper() {
        JsonFactory factory = forgetful(new JsonFactoryBuilder())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .maxStringLength(Limits.MAX_BODY_BYTES)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .annotationIntrospector(new LowerCaseEnums())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addMixIn(StreamFrame.class, FrameTypes.class)
                .build();
        mapper.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
        return mapper;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StreamFrame.Token.class, name = "token"),
        @JsonSubTypes.Type(value = StreamFrame.Action.class, name = "action"),
        @JsonSubTypes.Type(value = StreamFrame.Notice.class, name = "notice"),
        @JsonSubTypes.Type(value = StreamFrame.Failure.class, name = "error"),
        @JsonSubTypes.Type(value = StreamFrame.Done.class, name = "done")
    })
    private interface FrameTypes {}
}
