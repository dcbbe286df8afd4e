package app.adiuva.desktop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// One step of the schema: statements without `BEGIN` and `COMMIT`. It never changes once released.
///
/// @param name of its file, which begins with its version
record Migration(String name, String script) {
    /// All of them, the first at version 1.
    static final List<Migration> RELEASED = Stream.of(
                    "0001_init.sql",
                    "0002_search_by_kind.sql",
                    "0003_playbooks.sql",
                    "0004_origins_and_counts.sql",
                    "0005_tasks.sql",
                    "0006_thoughts.sql",
                    "0007_chats.sql",
                    "0008_proposals.sql",
                    "0009_check_ins.sql",
                    "0010_models.sql",
                    "0011_thought_order.sql",
                    "0012_cloud_suggestions.sql",
                    "0013_egress.sql",
                    "0014_snooze.sql",
                    "0015_decisions.sql")
            .map(Migration::resource)
            .toList();

    private static Migration resource(String name) {
        try (InputStream in = Migration.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing migration " + name);
            }
            return new Migration(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Of the script with line feeds at its ends of lines, in hex: a checkout on Windows may have others.
    String sha256() {
        try {
            byte[] bytes = script.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
