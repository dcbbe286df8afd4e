package app.adiuva.desktop.document;

/// A file that gives no text to a conversation. The code says why, in words that the window and the command translate.
public final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /// Why a file was refused.
    public enum Why {
        /// Neither text nor Markdown nor PDF.
        KIND("Only text, Markdown and PDF can be attached."),
        /// More bytes than [DocumentText#MOST_BYTES].
        TOO_LARGE("The file is larger than 20 MB."),
        /// More characters than a document may have.
        TOO_LONG("The file holds more than a million characters; attach a part of it."),
        /// A file without a word.
        EMPTY("The file is empty."),
        /// A PDF of pictures: scanned pages without text.
        NO_TEXT("The PDF holds no text, perhaps only scanned pages. Make it searchable (OCR) first."),
        /// A PDF behind a password, broken, or one that took too much time or memory.
        UNREADABLE("The PDF could not be read: it is locked, damaged, or too large to open."),
        /// Gone, or not to be read by this user.
        MISSING("The file cannot be opened.");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /// A whole sentence for the user.
        public String words() {
            return words;
        }
    }

    DocumentRefused(Why why) {
        super(why.words());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
