package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.desktop.cli.Terminal.Paint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void stored_text_cannot_steer_the_terminal() {
        terminal(true).print("a\u001b]0;title\u0007b\u001b[2Jc\u009b1md\u202Ee\r");
        assertEquals("a]0;titleb[2Jc1mde", printed());
    }

    @Test
    void colours_reach_only_a_terminal_that_wants_them() {
        Terminal plain = terminal(false);
        plain.print(plain.paint(Paint.RED, "no") + "\u001b[31m");
        assertEquals("no[31m", printed());
        Terminal coloured = terminal(true);
        coloured.print(coloured.paint(Paint.RED, "yes"));
        assertEquals("no[31m\u001b[31myes\u001b[0m", printed());
    }

    @Test
    void prints_every_script_as_it_is() {
        terminal(false).print("Grüße, 你好 👍\n\t.");
        assertEquals("Grüße, 你好 👍\n\t.", printed());
    }

    @Test
    void lost_output_is_noticed_unless_the_reader_went_away() {
        assertEquals(Optional.of("No space left on device"), failing("No space left on device"));
        assertEquals(Optional.empty(), failing("Broken pipe"));
    }

    @Test
    void a_secret_is_not_read_from_a_keyboard_whose_echo_cannot_be_switched_off() {
        InputStream typed = new ByteArrayInputStream("hunter2\n".getBytes(StandardCharsets.UTF_8));
        Terminal redirected = new Terminal(typed, out, out, () -> true);
        CommandFailure refused = assertThrows(CommandFailure.class, () -> redirected.readSecret("Password: "));
        assertEquals(ExitCode.USAGE, refused.exit());
        Terminal program = new Terminal(typed, out, out, () -> false);
        assertArrayEquals("hunter2".toCharArray(), program.readSecret("Password: "));
        assertEquals("", printed());
    }

    private static Optional<String> failing(String reason) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(new byte[0]), broken, new ByteArrayOutputStream(), false, false);
        terminal.line("x");
        return terminal.loss();
    }

    private Terminal terminal(boolean colour) {
        return new Terminal(
                new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(out), true, colour);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
