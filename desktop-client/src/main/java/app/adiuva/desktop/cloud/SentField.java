package app.adiuva.desktop.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One field of a request as the [EgressLedger] keeps it, read apart: `recent_tasks: 12 entries`, `thoughts: 2
/// entries, 80 characters`, `tier: pro` or only `now`.
///
/// @param name as it was sent
/// @param measures how much it was, or which
public record SentField(String name, List<Measure> measures) {
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,18})(?: (entry|entries|characters|bytes))?");

    public SentField {
        measures = List.copyOf(measures);
    }

    /// What is said of a field.
    public sealed interface Measure {
        record Count(long count, Unit unit) implements Measure {}

        /// What was chosen.
        record Word(String word) implements Measure {}
    }

    /// What is counted.
    public enum Unit {
        NONE,
        ENTRIES,
        CHARACTERS,
        BYTES
    }

    public static SentField of(String kept) {
        int colon = kept.indexOf(": ");
        return colon < 0
                ? new SentField(kept, List.of())
                : new SentField(
                        kept.substring(0, colon),
                        Arrays.stream(kept.substring(colon + 2).split(", "))
                                .map(SentField::measure)
                                .toList());
    }

    private static Measure measure(String kept) {
        Matcher count = COUNT.matcher(kept);
        if (!count.matches()) {
            return new Measure.Word(kept);
        }
        Unit unit = switch (count.group(2)) {
            case null -> Unit.NONE;
            case "characters" -> Unit.CHARACTERS;
            case "bytes" -> Unit.BYTES;
            default -> Unit.ENTRIES;
        };
        return new Measure.Count(Long.parseLong(count.group(1)), unit);
    }
}
