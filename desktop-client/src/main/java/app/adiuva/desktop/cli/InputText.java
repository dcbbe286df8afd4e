package app.adiuva.desktop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text that a person or a program hands to a verb, refused with a reason when it is none.
public final class InputText {
    /// The code of a failure for want of any text.
    public static final String EMPTY = "empty_text";

    private InputText() {}

    /// The argument, or standard input when the argument is `-`.
    public static String of(String argument, InputStream in, int maxLength) {
        return typed(argument.equals("-") ? readAll(in, maxLength) : argument, maxLength);
    }

    private static String readAll(InputStream in, int maxLength) {
        try {
            byte[] bytes = in.readNBytes(maxLength * 4 + 1);
            if (bytes.length > maxLength * 4) {
                throw tooLong(maxLength);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notText();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "unreadable_input", "Standard input could not be read. Nothing was stored.");
        }
    }

    /// A text as it was typed, in which `-` is no more than that.
    public static String typed(String text, int maxLength) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, EMPTY, "The text is empty. Nothing was stored.");
        }
        if (stripped.chars().anyMatch(InputText::binary)) {
            throw notText();
        }
        if (stripped.length() > maxLength) {
            throw tooLong(maxLength);
        }
        return stripped;
    }

    private static boolean binary(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c) || c == 0xFFFD;
    }

    private static CommandFailure tooLong(int maxLength) {
        return new CommandFailure(
                ExitCode.USAGE,
                "text_too_long",
                "The text is too long: at most %,d characters are taken. Nothing was stored; shorten or split it."
                        .formatted(maxLength));
    }

    private static CommandFailure notText() {
        return new CommandFailure(
                ExitCode.USAGE, "not_text", "This is not text (UTF-8 is expected). Nothing was stored.");
    }
}
