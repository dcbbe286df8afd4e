package app.adiuva.desktop.doctor;

import app.adiuva.desktop.notice.SystemNotice;
import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the [Doctor] looks at on the machine itself, apart from the user's data and the cloud.
final class Machine {
    private static final int NEEDED_JAVA = 25;
    private static final long LOW_DISK = 500L * 1024 * 1024;
    private static final long NO_DISK = 20L * 1024 * 1024;
    private static final List<String> TEXT_LIBRARIES =
            List.of("libfreetype.so.6", "libfontconfig.so.1", "libpango-1.0.so.0", "libpangoft2-1.0.so.0");
    private static final List<String> FONT_FOLDERS = List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            System.getProperty("user.home", "") + "/.fonts",
            System.getProperty("user.home", "") + "/.local/share/fonts");

    private final Map<String, String> environment;
    private final boolean linux;

    Machine(Map<String, String> environment) {
        this.environment = environment;
        this.linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    Check jdk() {
        String found = Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
        return Runtime.version().feature() >= NEEDED_JAVA
                ? Check.ok("jdk", found)
                : Check.fail("jdk", found, "Install a JDK 25, or set JAVA_HOME to one.");
    }

    Check display() {
        if (!linux) {
            return Check.ok("display", "the system's own");
        }
        String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
        String x11 = environment.getOrDefault("DISPLAY", "");
        return x11.isEmpty()
                ? Check.warn(
                        "display",
                        wayland.isEmpty() ? "none" : "Wayland without X11",
                        "The window needs a display; `adiuva chat` and all other verbs work without one.")
                : Check.ok("display", x11);
    }

    /// Whether there is a program for the system's notifications. Without one the banners of the window tell all the
    /// same.
    Check notices(String system) {
        String advice =
                "Reminders are told in the window. ADIUVA_NOTIFY may name a program that takes a title and a text.";
        Optional<String> program = SystemNotice.program(environment, system);
        if (program.isEmpty()) {
            return Check.warn("notices", "no program is known for this system", advice);
        }
        return found(program.get())
                ? Check.ok("notices", program.get())
                : Check.warn("notices", program.get() + " is missing", advice);
    }

    private boolean found(String program) {
        return Files.isExecutable(Path.of(program))
                || Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    Check gtk() {
        return !linux || loads("libgtk-3.so.0")
                ? Check.ok("gtk", linux ? "libgtk-3.so.0" : "not needed here")
                : Check.warn("gtk", "libgtk-3.so.0 is missing", "For the window: apt-get install libgtk-3-0");
    }

    Check fonts() {
        List<String> missing =
                linux ? TEXT_LIBRARIES.stream().filter(l -> !loads(l)).toList() : List.of();
        if (!missing.isEmpty()) {
            return Check.warn(
                    "fonts",
                    "missing: " + String.join(", ", missing),
                    "For the window and for screenshots: apt-get install fontconfig libpango-1.0-0 libpangoft2-1.0-0");
        }
        return !linux || FONT_FOLDERS.stream().anyMatch(Machine::holdsFonts)
                ? Check.ok("fonts", "the app brings its own; the system's fill the gaps")
                : Check.warn(
                        "fonts",
                        "no system fonts; the app brings its own",
                        "For more: apt-get install fonts-dejavu-core");
    }

    static Check disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String detail = "%,d MB free in %s".formatted(free / 1024 / 1024, folder);
            if (!Files.isWritable(folder)) {
                return Check.fail("disk", folder + " is not writable", "Make the folder writable, or set ADIUVA_HOME.");
            }
            if (free < NO_DISK) {
                return Check.fail("disk", detail, "Free some space: nothing can be stored.");
            }
            return free < LOW_DISK ? Check.warn("disk", detail, "Free some space soon.") : Check.ok("disk", detail);
        } catch (IOException e) {
            return Check.fail("disk", folder + " cannot be used", "Create the folder, or set ADIUVA_HOME to another.");
        }
    }

    Check zone() {
        ZoneId zone = ZoneId.systemDefault();
        String wanted = environment.getOrDefault("TZ", "");
        boolean mistaken = !wanted.isEmpty() && zone.getId().equals("GMT") && !wanted.contains("GMT");
        return mistaken
                ? Check.warn("zone", "TZ is not a known zone; times are in GMT", "Set TZ to a name like Europe/Berlin.")
                : Check.ok("zone", zone.getId());
    }

    private static boolean holdsFonts(String folder) {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.find(path, 5, (file, attributes) -> attributes.isRegularFile())) {
            return files.anyMatch(file -> file.toString().matches("(?i).*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    @SuppressWarnings("restricted") // loading a library is the only honest way to know that it loads
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
