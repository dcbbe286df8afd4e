package app.adiuva.desktop.billing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Opens pages for the user.
@FunctionalInterface
public interface Browser {
    /// @return whether something was found that opens it
    boolean open(URI page);

    /// The user's own browser, by the command of the system; `BROWSER` may name another.
    ///
    /// @param system the name of the operating system, as Java has it
    static Browser ofSystem(Map<String, String> environment, String system) {
        List<String> command = command(environment.getOrDefault("BROWSER", ""), system.toLowerCase(Locale.ROOT));
        return page -> start(command, page);
    }

    /// Whether a page may be shown at all: what a cloud answers is not trusted, and goes to a program of the system.
    static boolean isSafe(URI page) {
        String host = page.getHost();
        return host != null && ("https".equals(page.getScheme()) || "http".equals(page.getScheme()) && isHere(host));
    }

    private static List<String> command(String chosen, String system) {
        if (!chosen.isEmpty()) {
            return List.of(chosen);
        }
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open");
    }

    private static boolean start(List<String> command, URI page) {
        if (!isSafe(page)) {
            return false;
        }
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.command().add(page.toASCIIString());
        try {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /// Only an address is looked at, no name is asked for.
    private static boolean isHere(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return host.matches("[0-9.]+|\\[.*]") && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
