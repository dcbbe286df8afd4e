package app.adiuva.desktop.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON in columns: lists of words and maps of fields. Maps are written with sorted keys, so that equal maps give equal
/// texts.
public final class JsonText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private JsonText() {}

    public static String of(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("not JSON: " + value.getClass());
        }
    }

    public static List<String> words(String json) {
        return json.equals("[]") ? List.of() : parse(json, WORDS);
    }

    public static Map<String, @Nullable Object> fields(String json) {
        return parse(json, FIELDS);
    }

    /// @throws IllegalStateException if the column does not hold such JSON; its text is not quoted
    public static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a column does not hold the JSON it should");
        }
    }
}
