package app.adiuva.cloud.secrecy;

/// Reads only how lines, or words, begin: one word to a line, an acrostic. Confined to one thread.
final class Starts implements Reading {
    private enum At {
        START,
        WITHIN,
        REST
    }

    private final boolean ofLines;
    private final boolean wholeWord;
    private At at = At.START;

    private Starts(boolean ofLines, boolean wholeWord) {
        this.ofLines = ofLines;
        this.wholeWord = wholeWord;
    }

    /// The first word of each line, after bullets and numbers.
    static Starts wordsOfLines() {
        return new Starts(true, true);
    }

    /// The first letter of each line.
    static Starts lettersOfLines() {
        return new Starts(true, false);
    }

    /// The first letter of each word.
    static Starts lettersOfWords() {
        return new Starts(false, false);
    }

    @Override
    public void read(int codePoint, int place, Sink sink) {
        boolean starts = ofLines ? codePoint == '\n' || codePoint == '\r' : Character.isWhitespace(codePoint);
        if (starts) {
            at = At.START;
        } else if (at != At.REST) {
            readStart(codePoint, place, sink);
        }
    }

    private void readStart(int codePoint, int place, Sink sink) {
        if (!Letters.of(codePoint).isEmpty()) {
            sink.letters(codePoint, place);
            at = wholeWord ? At.WITHIN : At.REST;
        } else if (at == At.WITHIN && codePoint != '\'' && codePoint != '’') {
            at = At.REST;
        }
    }
}
