package app.adiuva.desktop.document;

import app.adiuva.desktop.document.DocumentRefused.Why;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The text of a file that a user gives to a conversation.
public final class DocumentText {
    /// Of a file.
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    /// Of a text, in UTF-16 units.
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final Set<String> PLAIN = Set.of("txt", "text", "md", "markdown", "csv", "tsv", "log", "json");

    /// A control sequence as in ECMA-48, 5.4, or a single character.
    private static final Pattern CONTROL =
            Pattern.compile("\\x1b\\[[\\x30-\\x3f]*[\\x20-\\x2f]*[\\x40-\\x7e]|[\\x00-\\x1f&&[^\\t\\n\\r]]");

    private DocumentText() {}

    /// Whether the name promises a kind that can be read.
    public static boolean isReadable(Path file) {
        String kind = kind(file);
        return PLAIN.contains(kind) || kind.equals("pdf");
    }

    /// @throws DocumentRefused when there is no text to be had
    public static String of(Path file) {
        if (!isReadable(file)) {
            throw new DocumentRefused(Why.KIND);
        }
        byte[] bytes = bytes(file);
        String text = withoutControls(kind(file).equals("pdf") ? PdfReading.text(bytes) : plain(bytes));
        if (text.isBlank()) {
            throw new DocumentRefused(kind(file).equals("pdf") ? Why.NO_TEXT : Why.EMPTY);
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new DocumentRefused(Why.TOO_LONG);
        }
        return text.strip();
    }

    /// The text without the characters that no row may hold, and without the colours of a terminal. A new page is a new
    /// line.
    static String withoutControls(String text) {
        return CONTROL.matcher(text.replace('\f', '\n')).replaceAll("");
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new DocumentRefused(Why.MISSING);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new DocumentRefused(Why.TOO_LARGE);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new DocumentRefused(Why.MISSING);
        }
    }

    /// What is named a text but is none, such as a picture, is refused.
    private static String plain(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new DocumentRefused(Why.KIND);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new DocumentRefused(Why.KIND);
        }
    }

    private static String kind(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
