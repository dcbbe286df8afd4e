package app.adiuva.desktop.notice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Shows a notification of the system, while another window is in front.
@FunctionalInterface
public interface SystemNotice {
    /// @return whether there was a program for it
    boolean show(String title, String body);

    /// By the command of the system; `ADIUVA_NOTIFY` may name another, which is given the title and the body.
    ///
    /// @param system the name of the operating system, as Java has it
    static SystemNotice ofSystem(Map<String, String> environment, String system) {
        List<String> command = command(environment, system);
        return (title, body) -> !command.isEmpty() && start(command, title, body);
    }

    /// The program that [#ofSystem] would start; empty where none is known.
    static Optional<String> program(Map<String, String> environment, String system) {
        return command(environment, system).stream().findFirst();
    }

    private static List<String> command(Map<String, String> environment, String system) {
        String chosen = environment.getOrDefault("ADIUVA_NOTIFY", "");
        return chosen.isEmpty() ? command(system.toLowerCase(Locale.ROOT)) : List.of(chosen);
    }

    private static List<String> command(String system) {
        if (system.contains("mac")) {
            return List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run",
                    "--");
        }
        return system.contains("win") ? List.of() : List.of("notify-send", "--app-name=Adiuva", "--");
    }

    /// The words are arguments of their own: no shell reads them, and `--` ends the options before them.
    private static boolean start(List<String> command, String title, String body) {
        List<String> whole = new ArrayList<>(command);
        whole.add(title);
        whole.add(body);
        try {
            new ProcessBuilder(whole)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
