package app.adiuva.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The version of this build, such as `0.1.0`. The cloud beside it has the same.
public final class Version {
    public static final String CURRENT = read();

    private Version() {}

    private static String read() {
        try (@Nullable InputStream file = Version.class.getResourceAsStream("version.txt")) {
            if (file == null) {
                throw new IllegalStateException("missing from the build: version.txt");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
