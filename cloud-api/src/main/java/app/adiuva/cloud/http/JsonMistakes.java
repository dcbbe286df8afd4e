package app.adiuva.cloud.http;

import app.adiuva.contracts.problem.ProblemCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in words what is wrong with a JSON text: the field and what was expected, never a value.
final class JsonMistakes {
    private JsonMistakes() {}

    static ProblemException problem(JsonMappingException mistake) {
        String field = path(mistake.getPath());
        return switch (mistake) {
            case UnrecognizedPropertyException unknown ->
                invalid("The field " + field + " is unknown here. Leave it out.");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                invalid("The field " + field + " must be one of " + choices(format.getTargetType()) + ".");
            case MismatchedInputException mismatch
            when mistake.getPath().isEmpty() ->
                new ProblemException(
                        ProblemCode.MALFORMED_JSON, "The body must be one JSON object and nothing after it.");
            case MismatchedInputException mismatch -> invalid("The field " + field + " has the wrong type.");
            // A syntax error inside a nested value arrives wrapped.
            default -> new ProblemException(ProblemCode.MALFORMED_JSON, position(mistake));
        };
    }

    static String position(JsonProcessingException mistake) {
        if (mistake.getLocation() == null) {
            return "The body is not valid JSON.";
        }
        return "The body is not valid JSON (or nested too deeply, or with a name twice) near line "
                + mistake.getLocation().getLineNr() + ", column "
                + mistake.getLocation().getColumnNr() + ".";
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name(reference.getFieldName()));
            }
        }
        return path.toString();
    }

    /// Names come from the request too: only those that look like a field are repeated.
    private static String name(String field) {
        return field.matches("[A-Za-z_][A-Za-z0-9_]{0,40}") ? field : "(not a field name)";
    }
}
