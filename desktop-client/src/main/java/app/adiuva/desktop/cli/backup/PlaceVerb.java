package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cloud.BackupPlace;
import app.adiuva.desktop.cloud.CloudFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva backup place`: where this computer keeps its backups.
@Command(
        name = "place",
        description = "Where this computer keeps backups; with an option, keep them in another place from now on.",
        footer = {
            "",
            "Backups in the former place stay there; `adiuva backup init` comes next, also to take over what the new place",
            "has. The access key of a bucket is asked for; from a program the standard input has two lines: its id and its",
            "secret.",
            "Exit codes: 0 shown, chosen or declined; 2 usage; 3 the place cannot be reached, nothing is changed; 4 refused",
            "(another cloud keeps the backups, or one is running)."
        })
final class PlaceVerb extends BackupWork {
    private static final String STANDARD_REGION = "us-east-1";

    @ArgGroup
    @Nullable
    Choice choice;

    static final class Choice {
        @Option(names = "--folder", paramLabel = "DIR", description = "A folder, on another disk than your data.")
        @Nullable
        Path folder;

        @ArgGroup(exclusive = false)
        @Nullable
        Bucket bucket;
    }

    static final class Bucket {
        @Option(names = "--bucket", required = true, paramLabel = "NAME", description = "A bucket of S3 or the like.")
        String name = "";

        @Option(
                names = "--endpoint",
                paramLabel = "URL",
                defaultValue = "",
                description = "The address of a server other than Amazon's, like https://s3.example.com.")
        String endpoint = "";

        @Option(
                names = "--region",
                paramLabel = "REGION",
                defaultValue = STANDARD_REGION,
                description = "The bucket's region (" + STANDARD_REGION + ").")
        String region = STANDARD_REGION;
    }

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    PlaceVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        if (choice == null) {
            show();
            return ExitCode.DONE;
        }
        Backups backups = backups();
        if (keptIn().isElsewhere()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "not_possible",
                    "Another cloud is in use, which keeps backups its own way. Nothing was changed.");
        }
        BackupPlace place = choice.bucket == null ? folder(choice.folder) : bucket(choice.bucket);
        boolean sure = !backups.status().setUp()
                || confirmed(
                        yes,
                        "Backups are on, in " + keptIn().words()
                                + ". They stay there, and have to be turned on anew for the other place. Go on? [y/N] ");
        if (sure) {
            int found = moved(backups, place);
            show();
            next(found);
        }
        return ExitCode.DONE;
    }

    /// How many backups of other computers, or of this one before, the new place has.
    private static int moved(Backups backups, BackupPlace place) {
        try {
            return backups.moveTo(place).size();
        } catch (CloudFailure.Stopped stopped) {
            throw stopped;
        } catch (CloudFailure failure) {
            throw new CommandFailure(
                    ExitCode.NO_ANSWER,
                    failure.code(),
                    "The place could not be reached, and backups are kept where they were. " + failure.detail());
        }
    }

    private void show() {
        if (json) {
            document(keptIn().document());
            return;
        }
        terminal().line("Backups are kept in " + keptIn().words() + ".");
        if (keptIn().isWithTheData()) {
            terminal()
                    .line(
                            "That is beside your data and is lost with it. Choose another disk: adiuva backup place --folder DIR");
        }
    }

    private void next(int found) {
        if (!json) {
            terminal()
                    .line(
                            found == 0
                                    ? "Turn them on: adiuva backup init"
                                    : "There are backups of another computer, or of this one before. Take them over, or begin"
                                            + " anew: adiuva backup init");
        }
    }

    private static BackupPlace folder(@Nullable Path wanted) {
        Path folder = (wanted == null ? Path.of("") : wanted).toAbsolutePath().normalize();
        try {
            if (Files.isDirectory(folder.getParent() == null ? folder : folder.getParent())) {
                AppPaths.ownerOnlyFolder(folder);
            }
        } catch (IOException e) {
            throw unusable(folder);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw unusable(folder);
        }
        return new BackupPlace.Folder(folder);
    }

    private static CommandFailure unusable(Path folder) {
        return new CommandFailure(
                ExitCode.USAGE,
                "place_unusable",
                "The folder " + folder + " cannot be made or written to. Nothing was changed; is its disk connected?");
    }

    private BackupPlace bucket(Bucket bucket) {
        char[] id = terminal().readSecret("Access key id: ");
        char[] secret = terminal().readSecret("Secret access key: ");
        try {
            return new BackupPlace.Bucket(
                    bucket.name, bucket.endpoint, bucket.region, new String(id).strip(), new String(secret).strip());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "place_unusable", "This is no place: " + e.getMessage() + ". Nothing was changed.");
        } finally {
            Arrays.fill(id, '\0');
            Arrays.fill(secret, '\0');
        }
    }
}
