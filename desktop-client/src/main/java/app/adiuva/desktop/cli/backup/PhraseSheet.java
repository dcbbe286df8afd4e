package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Terminal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The recovery phrase as a person copies it: numbered, in columns.
final class PhraseSheet {
    private static final int COLUMNS = 4;
    private static final int ASKED = 3;

    private final List<String> words;

    PhraseSheet(List<String> words) {
        this.words = words;
    }

    /// Numbered down the columns.
    List<String> lines() {
        int rows = (words.size() + COLUMNS - 1) / COLUMNS;
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.iterate(row, i -> i < words.size(), i -> i + rows)
                        .mapToObj(i -> String.format(Locale.ROOT, "%2d  %-10s", i + 1, words.get(i)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    /// Shows the words, and again until three of them at random places were typed right.
    void showUntilCopied(Terminal terminal) {
        do {
            terminal.aside(() -> {
                terminal.line("Your recovery phrase. Write these 24 words on paper, with their numbers:\n");
                lines().forEach(line -> terminal.line("    " + line));
                terminal.line(
                        "\nIt opens the backups when the passphrase is forgotten, on any computer. Whoever has it can"
                                + "\nread them. It is shown now and never again.\n");
                answer(terminal, "Press Enter when you have written it down. ");
            });
        } while (!isCopied(terminal));
    }

    private boolean isCopied(Terminal terminal) {
        terminal.line("Type three of the words from your paper.");
        List<Integer> places = new SecureRandom()
                .ints(0, words.size())
                .distinct()
                .limit(ASKED)
                .sorted()
                .boxed()
                .toList();
        for (int place : places) {
            String typed =
                    answer(terminal, "Word " + (place + 1) + ": ").strip().toLowerCase(Locale.ROOT);
            if (!typed.equals(words.get(place))) {
                terminal.error("That is not word " + (place + 1) + ". Compare your paper with the words once more.");
                answer(terminal, "Press Enter to see them again. ");
                return false;
            }
        }
        return true;
    }

    private static String answer(Terminal terminal, String question) {
        String line = terminal.readLine(question);
        if (line == null) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "phrase_not_confirmed",
                    "The recovery phrase was not confirmed. Backups were not turned on, and nothing was changed.");
        }
        return line;
    }
}
