package app.adiuva.desktop.suggestion;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One way to name a day.
record DayForm(Pattern pattern, Reader reader) {
    /// Reads the day out of the words.
    @FunctionalInterface
    interface Reader {
        /// @throws java.time.DateTimeException if no calendar has that day
        LocalDate day(MatchResult match, LocalDate today);
    }

    /// @param before words that may stand in front and belong to it, as a regular expression
    static DayForm of(String before, String pattern, Reader reader) {
        return new DayForm(
                Pattern.compile(
                        before + "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                reader);
    }
}
