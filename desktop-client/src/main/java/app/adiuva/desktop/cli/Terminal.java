package app.adiuva.desktop.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The three streams of the command and who is at the other end. Text is UTF-8 in both directions. Whatever is
/// printed for people loses its control characters first, so that no stored text can steer the terminal.
///
/// For one thread, except that [#print] and [#passing] may be called from the thread that works.
public final class Terminal {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]{1,2}m");

    private final InputStream in;
    private final WatchedOutput watched;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final boolean colour;
    private final TypedLines lines;
    private final @Nullable Console console;
    private final BooleanSupplier keyboard;

    /// @param interactive whether a person reads the output and types the input
    /// @param colour whether the output may hold colours
    Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive, boolean colour) {
        this(in, out, err, interactive, colour, null, () -> false);
    }

    /// Streams of which only the input may be a terminal.
    ///
    /// @param keyboard whether it is one
    Terminal(InputStream in, OutputStream out, OutputStream err, BooleanSupplier keyboard) {
        this(in, out, err, false, false, null, keyboard);
    }

    private Terminal(
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean interactive,
            boolean colour,
            @Nullable Console console,
            BooleanSupplier keyboard) {
        this.in = in;
        this.watched = new WatchedOutput(out);
        this.out = new PrintStream(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
        this.colour = colour;
        this.lines = new TypedLines(in);
        this.console = console;
        this.keyboard = keyboard;
    }

    /// The process's own streams. Colours need a terminal and respect `NO_COLOR` and `TERM=dumb`.
    static Terminal ofProcess(Map<String, String> environment) {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        boolean terminal = console.isPresent();
        boolean colour = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                terminal,
                colour,
                console.orElse(null),
                Terminal::inputIsTerminal);
    }

    /// Asks the system's own `test`, because Java does not tell; where there is none the answer is no.
    static boolean inputIsTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "0")
                            .redirectInput(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean interactive() {
        return interactive;
    }

    public InputStream input() {
        return in;
    }

    /// Output for programs, byte for byte.
    public PrintStream raw() {
        return out;
    }

    /// For usage help.
    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// Why some of the output was lost, such as a full disk; empty when all of it was taken, or nobody wants it any
    /// more.
    Optional<String> loss() {
        out.flush();
        return watched.loss();
    }

    public void line(String text) {
        print(text + "\n");
    }

    /// Prints at once, without a line end.
    public void print(String text) {
        out.print(harmless(text));
        out.flush();
    }

    public void error(String text) {
        err.println(harmless(text));
    }

    /// Prints a question and reads the answer; empty at the end of the input.
    public String question(String text) {
        print(text);
        return next();
    }

    /// The next line of the input without surrounding blanks.
    ///
    /// @return null at the end of the input
    @Nullable
    public String readLine(String prompt) {
        print(prompt);
        return lines.next();
    }

    /// Asks for a secret, which is not shown while it is typed. Where no person types, it is a line of the input.
    ///
    /// @return for the caller to wipe; empty at the end of the input
    public char[] readSecret(String prompt) {
        if (console == null) {
            requireUnseen();
            return lines.nextSecret();
        }
        err.print(harmless(prompt));
        char[] typed = console.readPassword();
        return typed == null ? new char[0] : typed;
    }

    /// Java finds no console while the output goes elsewhere, and cannot keep the terminal from showing what is typed.
    private void requireUnseen() {
        if (keyboard.getAsBoolean()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "usage",
                    "What is typed could be seen while the output goes to a file or another program. Nothing was done."
                            + " Leave `>` and `|` away, or give each secret as a line of the standard input: < FILE");
        }
    }

    /// Shows a line that the next one takes the place of, on a terminal only.
    public void passing(String text) {
        if (interactive) {
            out.print("\r" + harmless(text) + "\u001b[K");
            out.flush();
        }
    }

    /// Shows something on a screen of its own, of which nothing stays in the terminal's memory.
    public void aside(Runnable work) {
        if (!colour) {
            work.run();
            return;
        }
        Thread back = new Thread(() -> raw("\u001b[?1049l"));
        Runtime.getRuntime().addShutdownHook(back);
        raw("\u001b[?1049h\u001b[H");
        try {
            work.run();
        } finally {
            raw("\u001b[?1049l");
            Runtime.getRuntime().removeShutdownHook(back);
        }
    }

    private void raw(String control) {
        out.print(control);
        out.flush();
    }

    private String next() {
        String line = readLine("");
        return line == null ? "" : line.strip();
    }

    /// The text in a colour, when colours are wanted.
    public String paint(Paint paint, String text) {
        return colour ? paint.start + text + Paint.END : text;
    }

    public enum Paint {
        GREEN("32"),
        YELLOW("33"),
        RED("31"),
        CYAN("36"),
        BOLD("1"),
        FAINT("2");

        static final String END = "\u001b[0m";
        private final String start;

        Paint(String code) {
            this.start = "\u001b[" + code + "m";
        }
    }

    /// Escape characters stay only where they begin a plain colour, and only when colours are wanted.
    private String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Matcher colours = COLOUR.matcher(text);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean keptColour =
                    c == 0x1b && colour && colours.region(i, text.length()).lookingAt();
            if (keptColour || c == '\n' || c == '\t' || !Character.isISOControl(c) && !bidiControl(c)) {
                clean.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return clean.toString();
    }

    private static boolean bidiControl(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
