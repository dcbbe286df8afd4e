package app.adiuva.desktop.cli;

import app.adiuva.desktop.cloud.CloudProgram;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva cloud`: only the cloud, in the foreground.
@Command(
        name = "cloud",
        description = "Run only the cloud, in the foreground, configured by environment variables.",
        footer = {"", "Ends with Ctrl+C. Exit codes: 0 stopped as asked, 1 could not run, 2 wrong configuration."})
final class CloudVerb extends Verb {
    @Option(names = "--port", paramLabel = "N", description = "Port to listen on; 0 for any free one.")
    @Nullable
    Integer port;

    CloudVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        CloudProgram program = CloudProgram.find().orElseThrow(CloudVerb::notBuilt);
        ProcessBuilder builder = new ProcessBuilder(program.foregroundCommand()).inheritIO();
        if (port != null) {
            builder.environment().put("PORT", String.valueOf(port));
        }
        try {
            return switch (builder.start().waitFor()) {
                case 0 -> ExitCode.DONE;
                case 2 -> ExitCode.USAGE;
                default -> ExitCode.FAILED;
            };
        } catch (IOException e) {
            throw notBuilt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static CommandFailure notBuilt() {
        return new CommandFailure(
                ExitCode.FAILED, "cloud_missing", "The cloud's program was not found beside this one. Build it first.");
    }
}
