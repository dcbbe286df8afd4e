package app.adiuva.desktop.delivery;

import app.adiuva.desktop.delivery.Deliverable.Document;
import app.adiuva.desktop.delivery.DeliveryFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A commit in a repository of the user's.
final class GitDelivery {
    private final Git git;
    private final Path folder;
    private final Map<String, byte[]> fresh = new LinkedHashMap<>();
    private final List<String> names;
    private final String message;

    private GitDelivery(Deliverable deliverable, Path folder) {
        this.git = new Git(folder);
        this.folder = folder;
        for (Document document : deliverable.documents()) {
            fresh.put(document.fileName(), document.text().getBytes(StandardCharsets.UTF_8));
        }
        this.names = List.copyOf(fresh.keySet());
        this.message = deliverable.name().isBlank() ? deliverable.stem() : deliverable.name();
    }

    /// Writes the documents, commits them and nothing else that lies in the work tree, and pushes when that is wished.
    static URI commit(Deliverable deliverable, Target.Git target) {
        GitDelivery delivery = new GitDelivery(deliverable, target.path());
        delivery.commit();
        if (target.push()) {
            delivery.git.push();
        }
        return target.path().resolve(delivery.names.getFirst()).toUri();
    }

    private void commit() {
        git.demand(List.of("rev-parse", "--show-toplevel"), List.of());
        Map<String, Optional<byte[]>> before = before();
        try {
            write();
            git.demand(List.of("add"), names);
            if (!git.does(Kind.GIT, List.of("diff", "--cached", "--quiet"), names)) {
                git.demand(List.of("commit", "--quiet", "--cleanup=whitespace", "--file=-"), names, message);
            }
        } catch (DeliveryFailure refused) {
            takeBack(before);
            throw refused;
        }
    }

    /// What stands in the places of the documents, which git must remember before it is replaced.
    private Map<String, Optional<byte[]>> before() {
        Map<String, Optional<byte[]>> before = new LinkedHashMap<>();
        fresh.forEach((name, bytes) -> before.put(name, standing(folder.resolve(name))));
        List<String> others = new ArrayList<>();
        before.forEach((name, old) -> {
            if (old.isPresent() && !Arrays.equals(old.get(), fresh.get(name))) {
                others.add(name);
            }
        });
        if (!others.isEmpty() && !areCommitted(others)) {
            throw inTheWay();
        }
        return before;
    }

    /// Whether git knows all of them, and they stand as in the last commit; of a file that it does not know it tells no
    /// difference.
    private boolean areCommitted(List<String> files) {
        return git.does(Kind.GIT, List.of("ls-files", "--error-unmatch"), files)
                && git.does(Kind.GIT, List.of("diff", "--quiet", "HEAD"), files);
    }

    /// A link may lead out of the repository, to a file that is nobody's business here.
    private static Optional<byte[]> standing(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw inTheWay();
        }
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw inTheWay();
        }
    }

    private void write() {
        try {
            for (Map.Entry<String, byte[]> each : fresh.entrySet()) {
                write(folder.resolve(each.getKey()), each.getValue());
            }
        } catch (IOException unwritable) {
            throw new DeliveryFailure(Kind.NOT_WRITABLE, "The folder cannot be written to.");
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        try (var out = Files.newByteChannel(
                path,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
        }
    }

    /// As far as it goes: the failure is told in any case. What was committed before git was stopped stays.
    private void takeBack(Map<String, Optional<byte[]>> before) {
        boolean stopped = Thread.interrupted();
        try {
            if (areCommitted(names)) {
                return;
            }
            for (Map.Entry<String, Optional<byte[]>> each : before.entrySet()) {
                Path path = folder.resolve(each.getKey());
                if (each.getValue().isPresent()) {
                    write(path, each.getValue().get());
                } else {
                    Files.deleteIfExists(path);
                }
            }
            var _ = git.does(Kind.GIT, List.of("reset", "--quiet"), names);
        } catch (IOException | DeliveryFailure stays) {
            // what git remembers is as it was
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static DeliveryFailure inTheWay() {
        return new DeliveryFailure(
                Kind.IN_THE_WAY,
                "A file of this name lies there with something that git does not remember. Commit it, or move it away.");
    }
}
