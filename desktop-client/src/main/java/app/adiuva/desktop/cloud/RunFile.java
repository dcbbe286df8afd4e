package app.adiuva.desktop.cloud;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// What the cloud on this computer writes about itself while it runs.
///
/// @param url its address on loopback, such as `http://127.0.0.1:41234`
/// @param startedAt ISO-8601
record RunFile(long pid, int port, String url, String version, String startedAt) {
    /// The file's content; empty when there is none or it is half-written or not JSON.
    static Optional<RunFile> read(Path path) {
        try {
            return new OwnerOnlyFile(path)
                    .read()
                    .flatMap(text -> Json.read(text, RunFile.class))
                    .filter(RunFile::complete);
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue")
    private boolean complete() {
        return url != null && url.startsWith("http://127.0.0.1:") && pid > 0 && startedAt != null;
    }

    /// When it began to answer; the beginning of time if the file does not say.
    Instant started() {
        try {
            return Instant.parse(startedAt);
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    URI address() {
        return URI.create(url);
    }
}
