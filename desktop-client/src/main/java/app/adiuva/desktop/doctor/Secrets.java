package app.adiuva.desktop.doctor;

import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at the files that hold sign-ins and keys of providers: that they can be read, and by nobody else. What they
/// hold is told to nobody.
///
/// @param home the profile folder
record Secrets(Path home) {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    Check signIn() {
        return check("sign_in", "account", "Remove it; the app signs in anew.");
    }

    Check keys() {
        return check("keys", "provider-keys", "Remove it, and give your keys anew under Settings.");
    }

    private Check check(String name, String file, String advice) {
        try {
            List<Path> files = files(file);
            for (Path each : files) {
                Optional<Check> bad = bad(name, each, advice);
                if (bad.isPresent()) {
                    return bad.get();
                }
            }
            return Check.ok(name, files.isEmpty() ? "none kept" : files.size() + " kept, readable by you alone");
        } catch (IOException | UncheckedIOException unreadable) {
            return Check.warn(name, "cannot be read", "Give yourself the right to read the files in " + home + ".");
        }
    }

    private List<Path> files(String name) throws IOException {
        if (Files.notExists(home)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(each -> String.valueOf(each.getFileName()).matches(name + "(-[\\w.-]+)?\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Check> bad(String name, Path file, String advice) throws IOException {
        if (!isJson(file)) {
            return Optional.of(Check.warn(name, file.getFileName() + " is damaged", advice));
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)
                ? Optional.of(Check.warn(
                        name, file.getFileName() + " can be read by others", "chmod 600 " + file + ", or remove it."))
                : Optional.empty();
    }

    private static boolean isJson(Path file) {
        try {
            return new OwnerOnlyFile(file)
                    .read()
                    .flatMap(text -> Json.read(text, Map.class))
                    .isPresent();
        } catch (Json.Malformed damaged) {
            return false;
        }
    }
}
