package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/// A page to print and to keep in a safe place: the recovery phrase and what to do with it. Plain text, which any
/// printer and any computer takes, also in twenty years.
///
/// @param place where the backups are kept, in words
record RecoveryKit(String made, String place, List<String> words) {
    private static final String TEXT = """
            ADIUVA RECOVERY KIT

            Made on      %s
            Backups in   %s

            The recovery phrase, 24 words:

            %s

            Whoever has these words can read the backups. Keep this page where you keep your passport, and
            no copy of this file on the computer that it is for.

            To get your data back on a new computer
              1. Install Adiuva.
              2. Tell it where the backups are, unless they are in its own cloud:
                     adiuva backup place --folder FOLDER
                 or  adiuva backup place --bucket NAME --region REGION [--endpoint ADDRESS]
              3. Connect to them, and type your passphrase or these 24 words:
                     adiuva backup init
              4. Get the newest one:
                     adiuva backup restore

            Passphrase forgotten, computer still there: adiuva backup passphrase takes these words, too.
            """;

    /// Writes a new file that only its owner can read, through to the disk.
    ///
    /// @throws CommandFailure when there is such a file, or it can't be written
    void write(Path file) {
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(StandardCharsets.UTF_8.encode(text()));
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "kit_unwritable",
                    "There is a file " + file + " already. Nothing was changed; name a new one.");
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "kit_unwritable",
                    "The recovery kit cannot be written to " + file + ". Nothing was changed; name another file.");
        }
    }

    String text() {
        String columns = String.join(
                "\n",
                new PhraseSheet(words)
                        .lines().stream().map(line -> "    " + line).toList());
        return TEXT.formatted(made, place, columns);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
