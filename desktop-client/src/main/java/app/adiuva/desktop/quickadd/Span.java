package app.adiuva.desktop.quickadd;

/// A part of the line, in UTF-16 units, and what it means.
///
/// @param end exclusive
public record Span(int start, int end, Meaning meaning) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an empty part of the line");
        }
    }

    /// Whether it leaves the title for a field.
    public boolean understood() {
        return !(meaning instanceof Meaning.NotUnderstood);
    }
}
