package app.adiuva.cloud.secrecy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the user wrote and sent along in a request: an answer may always repeat it. Read as letters only when it is
/// first needed, which in nearly all requests is never. Thread-safe.
public final class OwnText {
    public static final OwnText NONE = new OwnText(List.of());

    private final List<?> values;
    private @Nullable String letters;

    private OwnText(List<?> values) {
        this.values = values;
    }

    /// @param values texts, and lists and maps of JSON that hold texts; others count for nothing
    public static OwnText of(@Nullable Object... values) {
        List<Object> present = new ArrayList<>();
        for (Object value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return new OwnText(present);
    }

    /// Asks whether letters stand in it in a row. Each asker remembers where it found the last ones: the next ones
    /// mostly end one letter further.
    Predicate<String> asker() {
        return new Predicate<>() {
            private int lastEnd;

            @Override
            public boolean test(String run) {
                String all = letters();
                int start = lastEnd + 1 - run.length();
                if (start < 0 || !all.startsWith(run, start)) {
                    start = all.indexOf(run);
                }
                lastEnd = start + run.length();
                return start >= 0;
            }
        };
    }

    private synchronized String letters() {
        String read = letters;
        if (read == null) {
            StringBuilder all = new StringBuilder();
            values.forEach(value -> append(value, all));
            read = all.toString();
            letters = read;
        }
        return read;
    }

    /// Texts are kept apart, so that none goes on in the next one.
    private static void append(@Nullable Object value, StringBuilder all) {
        switch (value) {
            case String text -> all.append(Letters.of(text)).append(' ');
            case Map<?, ?> map ->
                map.forEach((name, entry) -> {
                    append(name, all);
                    append(entry, all);
                });
            case Collection<?> list -> list.forEach(entry -> append(entry, all));
            case null, default -> {}
        }
    }

    @Override
    public String toString() {
        return "OwnText[REDACTED]";
    }
}
