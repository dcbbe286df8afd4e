package app.adiuva.desktop.delivery;

import app.adiuva.desktop.delivery.DeliveryFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The user's own git in one folder, with its name, keys and hooks. It can ask nobody for a password, and nobody hears
/// what it says, which may name secrets. Calls block, a minute at most; interrupting the thread ends them.
record Git(Path folder) {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration TO_TIDY_UP = Duration.ofSeconds(5);

    /// They name another repository than that of the folder: a hook of that one may have called this program.
    private static final Set<String> OF_ANOTHER_REPOSITORY = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX");

    /// They say how the user reaches remotes, which nothing here replaces.
    private static final Set<String> OWN_SSH = Set.of("GIT_SSH_COMMAND", "GIT_SSH");

    /// Whether it ended well.
    ///
    /// @param names of files, taken literally
    boolean does(Kind failure, List<String> arguments, List<String> names) {
        return run(failure, with(arguments, names), Map.of(), "") == 0;
    }

    /// @throws DeliveryFailure when it does not end well
    void demand(List<String> arguments, List<String> names) {
        demand(arguments, names, "");
    }

    /// @param input for git to read: other users of the computer see arguments
    void demand(List<String> arguments, List<String> names, String input) {
        if (run(Kind.GIT, with(arguments, names), Map.of(), input) != 0) {
            throw new DeliveryFailure(
                    Kind.GIT, "Git refused. Is the folder inside of a repository, and is your name known to git?");
        }
    }

    private static List<String> with(List<String> arguments, List<String> names) {
        List<String> all = new ArrayList<>(arguments);
        if (!names.isEmpty()) {
            all.add("--");
            all.addAll(names);
        }
        return all;
    }

    /// @throws DeliveryFailure when the remote does not take it
    void push() {
        boolean ownSsh = OWN_SSH.stream().anyMatch(System.getenv()::containsKey)
                || does(Kind.NOT_PUSHED, List.of("config", "--get", "core.sshCommand"), List.of());
        Map<String, String> unasked = ownSsh ? Map.of() : Map.of("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        if (run(Kind.NOT_PUSHED, List.of("push", "--quiet"), unasked, "") != 0) {
            throw new DeliveryFailure(Kind.NOT_PUSHED, "It is committed, but git could not push it.");
        }
    }

    private int run(Kind failure, List<String> arguments, Map<String, String> variables, String input) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString(), "--literal-pathspecs"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        prepare(builder.environment());
        builder.environment().putAll(variables);
        try {
            return run(builder.start(), failure, input);
        } catch (IOException none) {
            throw new DeliveryFailure(Kind.GIT, "Git cannot be run on this computer.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailure(failure, "It was stopped.");
        }
    }

    private static int run(Process process, Kind failure, String input) throws InterruptedException {
        try {
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException unheard) {
                // it ended without reading, and its status says why
            }
            if (process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new DeliveryFailure(failure, "Git did not end within a minute.");
        } finally {
            end(process);
        }
    }

    private static void prepare(Map<String, String> environment) {
        environment.keySet().removeAll(OF_ANOTHER_REPOSITORY);
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_ASKPASS", "");
        environment.put("SSH_ASKPASS_REQUIRE", "never");
    }

    /// Asked to end, git takes its locks away; killed, it would leave them to the user.
    private static void end(Process process) throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> helpers = process.descendants().toList(); // hooks, and what reaches the remote
        process.destroy();
        helpers.forEach(ProcessHandle::destroy);
        if (!process.waitFor(TO_TIDY_UP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        helpers.forEach(ProcessHandle::destroyForcibly);
    }
}
