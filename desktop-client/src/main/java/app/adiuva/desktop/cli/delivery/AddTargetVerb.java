package app.adiuva.desktop.cli.delivery;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.delivery.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva target add`.
@Command(
        name = "add",
        description = "Set up a target under a name; one of the same name is replaced.",
        footer = {
            "",
            "A webhook's address is asked for, because it may hold a secret, and so is the access key of a bucket; from a",
            "program the standard input has one line for the address, and two for a key: its id and its secret."
        })
final class AddTargetVerb extends Verb.WithJson {
    @Parameters(paramLabel = "NAME", description = "What you will call it, such as notes.")
    String name = "";

    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    static final class Place {
        @Option(names = "--folder", paramLabel = "DIR", description = "Each document becomes a file there.")
        @Nullable
        Path folder;

        @Option(names = "--zip", paramLabel = "DIR", description = "Each delivery becomes a zip file there.")
        @Nullable
        Path zip;

        @ArgGroup(exclusive = false)
        @Nullable
        Repository repository;

        @Option(names = "--webhook", description = "Each delivery is sent to an address as JSON.")
        boolean webhook;

        @ArgGroup(exclusive = false)
        @Nullable
        Bucket bucket;
    }

    static final class Repository {
        @Option(
                names = "--git",
                required = true,
                paramLabel = "DIR",
                description = "A folder of a repository; each delivery is a commit.")
        Path folder = Path.of("");

        @Option(names = "--push", description = "Push after each commit.")
        boolean push;
    }

    static final class Bucket {
        @Option(names = "--bucket", required = true, paramLabel = "NAME", description = "A bucket of S3 or the like.")
        String name = "";

        @Option(names = "--endpoint", paramLabel = "URL", description = "The address of a server that is not Amazon's.")
        @Nullable
        URI endpoint;

        @Option(names = "--region", paramLabel = "REGION", defaultValue = "us-east-1", description = "(us-east-1)")
        String region = "us-east-1";

        @Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "", description = "Such as notes/.")
        String prefix = "";
    }

    AddTargetVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Target target;
        try {
            target = target();
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "target_unusable",
                    "This is no target: " + wrong.getMessage() + ". Nothing was kept.");
        }
        TargetVerb.targets(session).keep(target);
        if (json) {
            document(TargetVerb.row(target));
        } else {
            terminal().line("Added the target " + target.name() + ": " + target.where());
        }
        return ExitCode.DONE;
    }

    private Target target() {
        if (place.folder != null) {
            return new Target.Folder(name, place.folder.toAbsolutePath());
        }
        if (place.zip != null) {
            return new Target.Zip(name, place.zip.toAbsolutePath());
        }
        if (place.repository != null) {
            return new Target.Git(name, place.repository.folder.toAbsolutePath(), place.repository.push);
        }
        if (place.bucket != null) {
            return bucket(place.bucket);
        }
        return new Target.Webhook(name, webhook());
    }

    private URI webhook() {
        try {
            return URI.create(secret("Address: "));
        } catch (IllegalArgumentException odd) { // its text would show the address
            throw new IllegalArgumentException("an address looks like https://example.com/hooks/1");
        }
    }

    private Target bucket(Bucket bucket) {
        URI endpoint = bucket.endpoint != null
                ? bucket.endpoint
                : URI.create("https://s3." + bucket.region.strip() + ".amazonaws.com");
        return new Target.Bucket(
                name,
                bucket.name,
                endpoint,
                bucket.region,
                bucket.prefix,
                secret("Access key id: "),
                secret("Secret access key: "));
    }

    private String secret(String question) {
        char[] typed = terminal().readSecret(question);
        try {
            return new String(typed).strip();
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
