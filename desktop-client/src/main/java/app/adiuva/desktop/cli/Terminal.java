package app.adiuva.desktop.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The three streams of the command and who is at the other end. Text is UTF-8 in both directions. Whatever is
/// printed for people loses its control characters first, so that no stored text can steer the terminal.
///
/// For one thread, except that [#print] may be called from the thread that answers.
final class Terminal {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]{1,2}m");

    private final InputStream in;
    private final WatchedOutput watched;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final boolean colour;
    private final BufferedReader lines;

    /// @param interactive whether a person reads the output and types the input
    /// @param colour whether the output may hold colours
    Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive, boolean colour) {
        this.in = in;
        this.watched = new WatchedOutput(out);
        this.out = new PrintStream(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
        this.colour = colour;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// The process's own streams. Colours need a terminal and respect `NO_COLOR` and `TERM=dumb`.
    static Terminal ofProcess(Map<String, String> environment) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        boolean colour = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(System.in, new FileOutputStream(FileDescriptor.out), System.err, terminal, colour);
    }

    boolean interactive() {
        return interactive;
    }

    InputStream input() {
        return in;
    }

    /// Output for programs, byte for byte.
    PrintStream raw() {
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

    void line(String text) {
        print(text + "\n");
    }

    /// Prints at once, without a line end.
    void print(String text) {
        out.print(harmless(text));
        out.flush();
    }

    void error(String text) {
        err.println(harmless(text));
    }

    /// Prints a question and reads the answer; empty at the end of the input.
    String question(String text) {
        print(text);
        return next();
    }

    /// The next line of the input without surrounding blanks.
    ///
    /// @return null at the end of the input
    @Nullable
    String readLine(String prompt) {
        print(prompt);
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private String next() {
        String line = readLine("");
        return line == null ? "" : line.strip();
    }

    /// The text in a colour, when colours are wanted.
    String paint(Paint paint, String text) {
        return colour ? paint.start + text + Paint.END : text;
    }

    enum Paint {
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
