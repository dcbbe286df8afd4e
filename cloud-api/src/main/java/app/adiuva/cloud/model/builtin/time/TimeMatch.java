package app.adiuva.cloud.model.builtin.time;

/// One expression found in a text.
///
/// @param start index of its first character
/// @param end index after its last character, so `text.substring(start, end)` is the expression
/// @param value what it means
public record TimeMatch(int start, int end, TimeExpression value) {

    public TimeMatch {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A match must cover at least one character");
        }
    }
}
