package app.adiuva.cloud.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lets the text of one answer through, piece by piece, up to the first [Fingerprints] of a server text. Cuts between
/// pieces make no difference. Confined to one thread at a time.
///
/// Text is held back once so much of it stands in a server text that it is hardly chance, and shown as soon as it goes
/// on
/// differently. So ordinary text flows at once, and of a fingerprint its first few letters may be shown.
public final class OutputFilter {
    /// How much is held back at most, in characters: a fingerprint with three characters between any two letters.
    public static final int LONGEST_HOLD = 4 * Fingerprints.RUN;

    /// As [#LONGEST_HOLD], of text in disguise: there, more is matched by chance.
    private static final int LONGEST_HOLD_OF_DISGUISE = 80;

    /// How many letters of a server text are hardly chance: three or four words.
    static final int CLEAR = 16;

    /// The same of text in disguise, and of the mark.
    private static final int DISGUISE_IS_CLEAR = 12;

    private static final int MARK_IS_CLEAR = 4;

    private final List<Watch> watches;
    private final StringBuilder held = new StringBuilder();
    private int shown;
    private int read;
    private @Nullable Finding finding;

    OutputFilter(Fingerprints fingerprints, Fingerprints mark, Predicate<String> publicText, OwnText own) {
        Predicate<String> allowed = publicText.or(own.asker());
        watches = new ArrayList<>();
        watches.add(new Watch(Reading.PLAIN, new Trace(mark, run -> false, "plain"), MARK_IS_CLEAR, LONGEST_HOLD));
        watches.add(new Watch(Reading.PLAIN, new Trace(fingerprints, allowed, "plain"), CLEAR, LONGEST_HOLD));
        disguise(Reading.LEET, fingerprints, allowed, "leet");
        disguise(new PercentDecoded(), fingerprints, allowed, "percent");
        disguise(Starts.wordsOfLines(), fingerprints, allowed, "line-words");
        disguise(Starts.lettersOfLines(), fingerprints, allowed, "line-letters");
        disguise(Starts.lettersOfWords(), fingerprints, allowed, "word-letters");
        for (int skip = 0; skip < 4; skip++) {
            disguise(Decoded.base64(skip), fingerprints, allowed, "base64");
        }
        for (int skip = 0; skip < 2; skip++) {
            disguise(Decoded.hexadecimal(skip), fingerprints, allowed, "hex");
        }
    }

    private void disguise(Reading reading, Fingerprints fingerprints, Predicate<String> allowed, String way) {
        watches.add(
                new Watch(reading, new Trace(fingerprints, allowed, way), DISGUISE_IS_CLEAR, LONGEST_HOLD_OF_DISGUISE));
    }

    /// Reads what the user has seen before this answer, so that a fingerprint may not be told in parts.
    public void follow(String earlier) {
        earlier.codePoints().forEach(codePoint -> watches.forEach(watch -> watch.read(codePoint, 0)));
        watches.forEach(watch -> watch.read('\n', 0));
        watches.forEach(watch -> watch.finding = null);
    }

    /// Takes the next piece.
    ///
    /// @return what may be shown now; never ends within a surrogate pair
    public String accept(String piece) {
        if (finding != null) {
            return "";
        }
        held.append(piece);
        while (finding == null && !endsWithinPair()) {
            int at = read - shown;
            if (at == held.length()) {
                break;
            }
            int codePoint = held.codePointAt(at);
            read(codePoint);
            read += Character.charCount(codePoint);
        }
        return release(openFrom());
    }

    /// Takes the end of the answer.
    ///
    /// @return the rest of what may be shown
    public String finish() {
        if (finding != null) {
            return "";
        }
        return release(shown + held.length());
    }

    /// Why nothing more is shown; null while nothing was found.
    public @Nullable Finding finding() {
        return finding;
    }

    private boolean endsWithinPair() {
        return read - shown == held.length() - 1 && Character.isHighSurrogate(held.charAt(held.length() - 1));
    }

    private void read(int codePoint) {
        for (Watch watch : watches) {
            watch.read(codePoint, read);
            if (finding == null) {
                finding = watch.finding;
            }
        }
    }

    private int openFrom() {
        int from = read;
        for (Watch watch : watches) {
            from = Math.min(from, watch.openFrom(read));
        }
        return from;
    }

    private String release(int upTo) {
        int length = Math.clamp(upTo - shown, 0, held.length());
        if (length > 0 && length < held.length() && Character.isLowSurrogate(held.charAt(length))) {
            length--;
        }
        String text = held.substring(0, length);
        held.delete(0, length);
        shown += length;
        if (finding != null) {
            held.setLength(0);
        }
        return text;
    }

    /// One way of reading, and what it found.
    private static final class Watch implements Reading.Sink {
        private final Reading reading;
        private final Trace trace;
        private final int clear;
        private final int longestHold;
        private @Nullable Finding finding;

        Watch(Reading reading, Trace trace, int clear, int longestHold) {
            this.reading = reading;
            this.trace = trace;
            this.clear = clear;
            this.longestHold = longestHold;
        }

        void read(int codePoint, int place) {
            reading.read(codePoint, place, this);
        }

        /// From where text is held back when so much was read.
        int openFrom(int read) {
            return trace.matched() < clear ? read : Math.max(trace.openFrom(), read - longestHold);
        }

        @Override
        public void letter(char letter, int place) {
            Finding found = trace.read(letter, place);
            if (finding == null) {
                finding = found;
            }
        }

        @Override
        public void gap() {
            trace.forget();
        }
    }
}
