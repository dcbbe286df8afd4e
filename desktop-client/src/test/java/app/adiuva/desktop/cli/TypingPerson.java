package app.adiuva.desktop.cli;

import app.adiuva.desktop.cli.CommandRun.Profile;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Someone at a terminal who types a passphrase whenever no question stands there, copies the words of the recovery
/// phrase, and answers what the screen asks.
@SuppressWarnings("InputStreamSlowMultibyteRead") // a person types slowly
final class TypingPerson extends InputStream {
    private static final Pattern QUESTION = Pattern.compile("Word ([0-9]+): $");

    private final String passphrase;
    private final Deque<String> answers;
    private final boolean copies;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] line = new byte[0];
    private int at;

    /// @param answers to the questions for words, after which the input ends; none for the right ones
    TypingPerson(String passphrase, String... answers) {
        this.passphrase = passphrase;
        this.answers = new ArrayDeque<>(List.of(answers));
        this.copies = answers.length == 0;
    }

    int runs(Profile profile, String... arguments) {
        Terminal terminal = new Terminal(this, out, err, true, true);
        return Cli.run(List.of(arguments), terminal, profile.environment(), profile.clock());
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        if (at == line.length) {
            String next = next();
            if (next == null) {
                return -1;
            }
            line = (next + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return line[at++];
    }

    private String next() {
        String screen = out();
        if (screen.endsWith("written it down. ")) {
            return "";
        }
        List<MatchResult> question = QUESTION.matcher(screen).results().toList();
        if (question.isEmpty() && !screen.endsWith("see them again. ")) {
            return passphrase;
        }
        return copies
                ? BackupVerbsTest.words(screen)
                        .get(Integer.parseInt(question.getFirst().group(1)) - 1)
                : answers.poll();
    }
}
