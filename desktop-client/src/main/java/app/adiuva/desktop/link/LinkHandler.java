package app.adiuva.desktop.link;

import app.adiuva.desktop.store.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Makes the desktop hand `adiuva://` links to this program, and no longer. On Linux that is an entry among the user's
/// own applications, as the Desktop Entry Specification has it, and the choice in `mimeapps.list`; nothing else of the
/// system is touched. Blocking; thread-safe.
public final class LinkHandler {
    private static final String ENTRY = "adiuva-link.desktop";
    private static final String MIME = "x-scheme-handler/" + Link.SCHEME;
    private static final String CHOICE = MIME + "=" + ENTRY;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String EXEC = "Exec=";
    /// Before a program that is to start with variables of its own.
    private static final String ENV = "env ";

    private static final String DEFAULTS = "[Default Applications]";
    private static final int MOST_CHARACTERS = 4_000;

    private final Map<String, String> environment;
    private final boolean linux;
    private final String launcher;
    private final String user;
    private final String tools;
    private final Duration patience;

    /// @param environment of the process: `ADIUVA_LAUNCHER`, the command that starts Adiuva; `HOME`, `XDG_DATA_HOME`
    /// and
    ///     `XDG_CONFIG_HOME`; and `ADIUVA_HOME`, which then holds for links, too
    /// @param system the name of the operating system, as Java has it
    public LinkHandler(Map<String, String> environment, String system) {
        this(environment, system, System.getProperty("user.home", ""), "", PATIENCE);
    }

    /// @param user the user's folder where `HOME` names none
    /// @param tools goes before the names of the desktop's own programs
    /// @param patience with each of them
    LinkHandler(Map<String, String> environment, String system, String user, String tools, Duration patience) {
        this.environment = Map.copyOf(environment);
        this.linux = system.toLowerCase(Locale.ROOT).contains("linux");
        this.launcher = environment.getOrDefault("ADIUVA_LAUNCHER", "");
        this.user = user;
        this.tools = tools;
        this.patience = patience;
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

    /// Takes back what [#register] did, for any profile; what others chose stays, and an entry that starts another
    /// program, such as another copy of Adiuva: then nothing is changed.
    ///
    /// @return nowhere, or elsewhere for such an entry
    /// @throws UncheckedIOException when the entry cannot be removed
    public Standing unregister() {
        if (!linux) {
            return new Standing.ByInstaller();
        }
        if (Files.exists(entry()) && !startsThis(entry())) {
            return new Standing.Elsewhere(entry());
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
        return named.startsWith("/") ? Path.of(named) : home().resolve(usual);
    }

    /// Never a place that hangs on the folder in which this was started.
    private Path home() {
        return Stream.of(environment.getOrDefault("HOME", ""), user)
                .filter(place -> place.startsWith("/"))
                .findFirst()
                .map(Path::of)
                .orElseThrow(() -> new UncheckedIOException(new IOException("the user has no folder")));
    }

    private Path entry() {
        return applications().resolve(ENTRY);
    }

    private String text() {
        String profile = environment.getOrDefault("ADIUVA_HOME", "");
        String home = profile.isBlank()
                ? ""
                : ENV
                        + quoted("ADIUVA_HOME="
                                + Path.of(profile).toAbsolutePath().normalize()) + " ";
        return """
                [Desktop Entry]
                Type=Application
                Name=Adiuva
                Comment=Opens links into Adiuva
                %s%s%s
                NoDisplay=true
                Terminal=false
                StartupNotify=false
                MimeType=%s;
                """.formatted(EXEC, home, start(), MIME);
    }

    private String start() {
        return quoted(launcher) + " open %u";
    }

    /// An argument of the key `Exec`: quoted as an argument, then escaped as a string. Only where it must be: the plain
    /// `xdg-open` of desktops without a program of their own reads no quotes.
    private static String quoted(String argument) {
        if (argument.matches("[A-Za-z0-9/._=@:+-]+")) {
            return argument;
        }
        String inside = argument.replaceAll("([\"`$\\\\])", "\\\\$1");
        return '"' + inside.replace("\\", "\\\\").replace("\n", "\\n").replace("%", "%%") + '"';
    }

    private boolean isOurs(Path entry) {
        try {
            return launcher.isEmpty() || Files.readString(entry).equals(text());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Whether the entry starts this program, for whichever profile. One that cannot be read does not.
    private boolean startsThis(Path entry) {
        try {
            return launcher.isEmpty()
                    || Files.readAllLines(entry).stream()
                            .filter(line -> line.startsWith(EXEC))
                            .map(line -> line.substring(EXEC.length()))
                            .anyMatch(command -> command.equals(start())
                                    || command.startsWith(ENV) && command.endsWith(" " + start()));
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

    /// As `xdg-mime` would, where there is none: another choice for these links makes room for this one.
    private void choose() {
        Path choices = config().resolve("mimeapps.list");
        try {
            Files.createDirectories(config());
            List<String> lines = Files.exists(choices) ? Files.readAllLines(choices) : List.of();
            WholeFile.write(choices, String.join("\n", chosenIn(lines)) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> chosenIn(List<String> lines) {
        List<String> now = new ArrayList<>();
        boolean defaults = false;
        for (String line : lines) {
            String words = line.strip();
            if (words.startsWith("[")) {
                defaults = words.equals(DEFAULTS);
            }
            if (!defaults || !words.startsWith(MIME + "=")) {
                now.add(line);
            }
        }
        int place = now.indexOf(DEFAULTS);
        if (place < 0) {
            now.addFirst(DEFAULTS);
        }
        now.add(Math.max(place, 0) + 1, CHOICE);
        return now;
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

    /// What a program of the system prints, empty when there is none or it does not end well, and in time.
    private Optional<String> run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tools + program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                CompletableFuture<String> said = new CompletableFuture<>();
                Thread.ofPlatform().daemon().name("desktop").start(() -> said.complete(heard(process)));
                String words = said.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
                return ended && process.exitValue() == 0 ? Optional.of(words) : Optional.empty();
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String heard(Process process) {
        try (InputStream out = process.getInputStream()) {
            return new String(out.readNBytes(MOST_CHARACTERS), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }
}
