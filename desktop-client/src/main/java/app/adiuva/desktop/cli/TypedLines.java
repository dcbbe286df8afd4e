package app.adiuva.desktop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of the input, in UTF-8. Reads no byte beyond the line that was asked for, so that nothing
/// of a secret stays in a buffer, and whoever reads the input next finds all of the rest.
final class TypedLines {
    private static final int LONGEST_SECRET = 4_096;

    private final InputStream in;

    TypedLines(InputStream in) {
        this.in = in;
    }

    /// The next line without its end; null at the end of the input.
    @Nullable
    String next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int c = in.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                line.write(c);
            }
        } catch (IOException e) {
            return null;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /// The next line as characters that the caller wipes; empty at the end of the input.
    char[] nextSecret() {
        byte[] line = new byte[LONGEST_SECRET];
        CharBuffer decoded = CharBuffer.allocate(LONGEST_SECRET);
        try {
            int length = read(line);
            if (length > 0 && line[length - 1] == '\r') {
                length--;
            }
            var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length), decoded, true);
            if (result.isError()) {
                result.throwException();
            }
            return Arrays.copyOf(decoded.array(), decoded.position());
        } catch (CharacterCodingException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "not_text", "This is not text (UTF-8 is expected). Nothing was changed.");
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "unreadable_input", "Standard input could not be read. Nothing was changed.");
        } finally {
            Arrays.fill(line, (byte) 0);
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private int read(byte[] line) throws IOException {
        int length = 0;
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (length == line.length) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "text_too_long",
                        "The line is too long: a secret has at most 1,024 bytes. Nothing was changed.");
            }
            line[length++] = (byte) c;
        }
        return length;
    }
}
