package app.adiuva.desktop.delivery;

import app.adiuva.desktop.delivery.Deliverable.Document;
import app.adiuva.desktop.delivery.DeliveryFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A commit in a repository of the user's, made by the user's own git, with its name, keys and hooks.
final class GitDelivery {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private GitDelivery() {}

    /// Writes the documents, commits them and nothing else that lies in the work tree, and pushes when that is wished.
    static URI commit(Deliverable deliverable, Target.Git git) {
        Path folder = git.path();
        demand(folder, Kind.GIT, List.of("rev-parse", "--is-inside-work-tree"));
        List<String> names =
                deliverable.documents().stream().map(Document::fileName).toList();
        try {
            for (Document document : deliverable.documents()) {
                FileDelivery.replace(folder, document);
            }
        } catch (IOException unwritable) {
            throw new DeliveryFailure(Kind.NOT_WRITABLE, "The folder cannot be written to.");
        }
        demand(folder, Kind.GIT, with(List.of("add", "--"), names));
        if (run(folder, Kind.GIT, with(List.of("diff", "--cached", "--quiet", "--"), names)) != 0) {
            demand(folder, Kind.GIT, with(List.of("commit", "--quiet", "-m", deliverable.name(), "--"), names));
        }
        if (git.push()) {
            demand(folder, Kind.NOT_PUSHED, List.of("push", "--quiet"));
        }
        return folder.resolve(names.getFirst()).toUri();
    }

    private static List<String> with(List<String> command, List<String> names) {
        List<String> all = new ArrayList<>(command);
        all.addAll(names);
        return all;
    }

    private static void demand(Path folder, Kind failure, List<String> arguments) {
        if (run(folder, failure, arguments) != 0) {
            throw new DeliveryFailure(
                    failure,
                    failure == Kind.NOT_PUSHED
                            ? "It is committed, but git could not push it."
                            : "Git refused. Is the folder inside of a repository, and is your name known to git?");
        }
    }

    /// The exit status. It can ask nobody for a password, and what it says may name secrets, so nobody hears it.
    private static int run(Path folder, Kind failure, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                        with(List.of("git", "-C", folder.toString(), "--literal-pathspecs"), arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try {
                if (process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    return process.exitValue();
                }
                throw new DeliveryFailure(failure, "Git did not end within a minute.");
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException none) {
            throw new DeliveryFailure(Kind.GIT, "Git cannot be run on this computer.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailure(failure, "It was stopped.");
        }
    }
}
