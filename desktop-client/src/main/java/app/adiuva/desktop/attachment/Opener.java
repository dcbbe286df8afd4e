package app.adiuva.desktop.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Hands a file or a folder to the program that the system has for it.
@FunctionalInterface
public interface Opener {
    /// @return whether something was found that opens it
    boolean open(Path path);

    /// @param system the name of the operating system, as Java has it
    static Opener ofSystem(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        List<String> command = name.startsWith("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(name.contains("mac") ? "open" : "xdg-open");
        return path -> start(command, path);
    }

    private static boolean start(List<String> command, Path path) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.command().add(path.toAbsolutePath().toString());
        try {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
