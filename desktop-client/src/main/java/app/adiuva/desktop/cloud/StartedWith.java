package app.adiuva.desktop.cloud;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The settings that a cloud process was started with, kept beside its run file: the age of a file does not tell
/// whether a process that was starting meanwhile has read it.
///
/// @param settings SHA-256 of the file of settings, in hexadecimal
record StartedWith(long pid, String settings) {
    /// What a process that starts now would be told.
    ///
    /// @param file need not exist
    static String settings(Path file) {
        byte[] content = new OwnerOnlyFile(file).readBytes().orElse(new byte[0]);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether a process was started with what the file says now. One that nobody noted has no settings.
    static boolean isTold(Path note, long pid, Path file) {
        return read(note)
                .filter(noted -> noted.pid == pid)
                .map(noted -> noted.settings.equals(settings(file)))
                .orElseGet(() -> Files.notExists(file));
    }

    @SuppressWarnings("ConstantValue")
    private static Optional<StartedWith> read(Path note) {
        try {
            return new OwnerOnlyFile(note)
                    .read()
                    .flatMap(text -> Json.read(text, StartedWith.class))
                    .filter(noted -> noted.settings != null);
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    void write(Path note) {
        new OwnerOnlyFile(note).write(Json.write(this));
    }
}
