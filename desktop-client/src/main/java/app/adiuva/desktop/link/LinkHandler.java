package app.adiuva.desktop.link;

import app.adiuva.desktop.store.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Makes the desktop hand `adiuva://` links to this program, and no longer. On Linux that is an entry among the user's
/// own applications, as the Desktop Entry Specification has it, and the choice in `mimeapps.list`; nothing else of the
/// system is touched. Blocking; thread-safe.
public final class LinkHandler {
    private static final String ENTRY = "adiuva-link.desktop";
    private static final String MIME = "x-scheme-handler/" + Link.SCHEME;
    private static final String CHOICE = MIME + "=" + ENTRY;
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST_CHARACTERS = 4_000;

    private final Map<String, String> environment;
    private final boolean linux;
    private final String launcher;

    /// @param environment of the process: `ADIUVA_LAUNCHER`, the command that starts Adiuva; `HOME`, `XDG_DATA_HOME`
    /// and
    ///     `XDG_CONFIG_HOME`; and `ADIUVA_HOME`, which then holds for links, too
    /// @param system the name of the operating system, as Java has it
    public LinkHandler(Map<String, String> environment, String system) {
        this.environment = Map.copyOf(environment);
        this.linux = system.toLowerCase(Locale.ROOT).contains("linux");
        this.launcher = environment.getOrDefault("ADIUVA_LAUNCHER", "");
    }

    /// What becomes of a link that is clicked anywhere.
    public sealed interface Standing {
        /// It comes here.
        ///
        /// @param entry the file that says so
        record Here(Path entry) implements Standing {}

        /// The entry is there, but the desktop has another program, or none, chosen for it, or it leads to another copy
        /// of Adiuva.
        record Elsewhere(Path entry) implements Standing {}

        /// Nothing is registered.
        record Nowhere() implements Standing {}

        /// This system knows its links from the package that installs a program, and not from the program.
        record ByInstaller() implements Standing {}
    }

    public Standing standing() {
        if (!linux) {
            return new Standing.ByInstaller();
        }
        Path entry = entry();
        if (!Files.exists(entry)) {
            return new Standing.Nowhere();
        }
        return isOurs(entry) && chosen().equals(ENTRY) ? new Standing.Here(entry) : new Standing.Elsewhere(entry);
    }

    /// Registers it, also again after Adiuva has moved.
    ///
    /// @return how it stands then
    /// @throws IllegalStateException when this process does not know the command that starts Adiuva
    /// @throws UncheckedIOException when the entry cannot be written
    public Standing register() {
        if (!linux) {
            return new Standing.ByInstaller();
        }
        if (launcher.isEmpty()) {
            throw new IllegalStateException("started without its launcher");
        }
        try {
            Files.createDirectories(applications());
            WholeFile.write(entry(), text());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var _ = run("update-desktop-database", applications().toString());
        if (run("xdg-mime", "default", ENTRY, MIME).isEmpty()) {
            choose();
        }
        return standing();
    }

    /// Takes back what [#register] did; what others chose stays.
    ///
    /// @throws UncheckedIOException when the entry cannot be removed
    public Standing unregister() {
        if (!linux) {
            return new Standing.ByInstaller();
        }
        try {
            Files.deleteIfExists(entry());
            for (Path choices :
                    List.of(config().resolve("mimeapps.list"), applications().resolve("mimeapps.list"))) {
                forget(choices);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var _ = run("update-desktop-database", applications().toString());
        return standing();
    }

    private Path applications() {
        return folder("XDG_DATA_HOME", ".local/share").resolve("applications");
    }

    private Path config() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    private Path folder(String variable, String usual) {
        String named = environment.getOrDefault(variable, "");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        return named.startsWith("/") ? Path.of(named) : Path.of(home).resolve(usual);
    }

    private Path entry() {
        return applications().resolve(ENTRY);
    }

    private String text() {
        String profile = environment.getOrDefault("ADIUVA_HOME", "");
        String home = profile.isBlank() ? "" : "env " + quoted("ADIUVA_HOME=" + profile) + " ";
        return """
                [Desktop Entry]
                Type=Application
                Name=Adiuva
                Comment=Opens links into Adiuva
                Exec=%s%s open %%u
                NoDisplay=true
                Terminal=false
                StartupNotify=false
                MimeType=%s;
                """.formatted(home, quoted(launcher), MIME);
    }

    /// An argument of the key `Exec`: quoted as an argument, then escaped as a string. Only where it must be: the plain
    /// `xdg-open` of desktops without a program of their own reads no quotes.
    private static String quoted(String argument) {
        if (argument.matches("[A-Za-z0-9/._=@:+-]+")) {
            return argument;
        }
        String inside = argument.replaceAll("([\"`$\\\\])", "\\\\$1");
        return '"' + inside.replace("\\", "\\\\").replace("%", "%%") + '"';
    }

    private boolean isOurs(Path entry) {
        try {
            return launcher.isEmpty() || Files.readString(entry).equals(text());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// The entry that the desktop has for these links; empty for none.
    private String chosen() {
        return run("xdg-mime", "query", "default", MIME)
                .map(String::strip)
                .orElseGet(() -> isChosenIn(config().resolve("mimeapps.list")) ? ENTRY : "");
    }

    private static boolean isChosenIn(Path choices) {
        try {
            return Files.exists(choices)
                    && Files.readAllLines(choices).stream()
                            .anyMatch(line -> line.strip().replace(";", "").equals(CHOICE));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// As `xdg-mime` would, where there is none.
    private void choose() {
        Path choices = config().resolve("mimeapps.list");
        try {
            forget(choices);
            Files.createDirectories(config());
            String before = Files.exists(choices) ? Files.readString(choices) : "";
            String section = "[Default Applications]\n";
            WholeFile.write(
                    choices,
                    before.contains(section)
                            ? before.replace(section, section + CHOICE + "\n")
                            : section + CHOICE + "\n" + before);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Takes our choice out of a list of choices and leaves every other line as it is.
    private static void forget(Path choices) throws IOException {
        if (isChosenIn(choices)) {
            StringBuilder rest = new StringBuilder();
            Files.readAllLines(choices).stream()
                    .filter(line -> !line.strip().replace(";", "").equals(CHOICE))
                    .forEach(line -> rest.append(line).append('\n'));
            WholeFile.write(choices, rest.toString());
        }
    }

    /// What a program of the system prints, empty when there is none or it does not end well.
    private Optional<String> run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                String said = new String(out.readNBytes(MOST_CHARACTERS), StandardCharsets.UTF_8);
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
            }
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
