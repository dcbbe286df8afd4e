package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputTextTest {
    @Test
    void takes_text_of_any_script_and_strips_the_edges() {
        assertEquals("Grüße 👍\nzweite Zeile", read(" Grüße 👍\nzweite Zeile \n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refuses_what_is_empty_too_long_or_not_text() {
        assertEquals("empty_text", refusal(" \n\t".getBytes(StandardCharsets.UTF_8)));
        assertEquals("text_too_long", refusal(new byte[10_000_000]));
        assertEquals("text_too_long", refusal("x".repeat(101).getBytes(StandardCharsets.UTF_8)));
        assertEquals("not_text", refusal(new byte[] {'a', 0, 'b'}));
        assertEquals("not_text", refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff}));
    }

    private static String read(byte[] input) {
        return InputText.of("-", new ByteArrayInputStream(input), 100);
    }

    private static String refusal(byte[] input) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> read(input));
        assertEquals(ExitCode.USAGE, failure.exit());
        return failure.code();
    }
}
