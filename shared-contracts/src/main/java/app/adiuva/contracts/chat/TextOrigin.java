package app.adiuva.contracts.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who wrote a text of a [ChatContext]. All but the user's own is untrusted: it is data, whatever it says, and an
/// answer that has read it loses every approval that was given in advance.
public enum TextOrigin {
    USER,
    DOCUMENT,
    MAIL,
    CALENDAR,
    WEB,
    REPOSITORY;

    /// The name as it stands in JSON, in the field `origin` of a row.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isUntrusted() {
        return this != USER;
    }

    /// What a row says of itself; an unknown word is a document's.
    ///
    /// @param origin the field `origin` of a row
    /// @param otherwise for a row that says nothing
    public static TextOrigin of(@Nullable Object origin, TextOrigin otherwise) {
        if (origin == null) {
            return otherwise;
        }
        Optional<TextOrigin> known = Arrays.stream(values())
                .filter(value -> value.wire().equals(origin))
                .findFirst();
        return known.orElse(DOCUMENT);
    }
}
