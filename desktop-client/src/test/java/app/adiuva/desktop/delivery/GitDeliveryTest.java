package app.adiuva.desktop.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.delivery.Deliverable.Document;
import app.adiuva.desktop.delivery.DeliveryFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a delivery does to a repository that others write to, too.
final class GitDeliveryTest {
    private static final Deliverable PLAN = new Deliverable("#Plan", List.of(new Document("plan.md", "new words")));

    @TempDir
    Path folder;

    private Path work;
    private Target.Git target;

    @BeforeEach
    void begin() throws Exception {
        work = Files.createDirectories(folder.resolve("work"));
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Sam");
        git("config", "user.email", "sam@example.com");
        target = new Target.Git("repo", work, false);
    }

    @Test
    void a_link_leads_nobody_out_of_the_repository() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), "precious");
        Files.createSymbolicLink(work.resolve("plan.md"), outside);
        git("add", "plan.md");
        git("commit", "--quiet", "-m", "a link");

        assertEquals(Kind.IN_THE_WAY, refusal());
        assertEquals("precious", Files.readString(outside));
        assertTrue(Files.isSymbolicLink(work.resolve("plan.md")));
    }

    @Test
    void words_that_git_does_not_remember_are_not_written_over() throws Exception {
        Files.writeString(work.resolve("plan.md"), "mine, in no commit");
        assertEquals(Kind.IN_THE_WAY, refusal());
        assertEquals("mine, in no commit", Files.readString(work.resolve("plan.md")));

        git("add", "plan.md");
        assertEquals(Kind.IN_THE_WAY, refusal());
        git("commit", "--quiet", "-m", "mine");
        Files.writeString(work.resolve("plan.md"), "mine, later");
        assertEquals(Kind.IN_THE_WAY, refusal());
        assertEquals("mine, later", Files.readString(work.resolve("plan.md")));

        git("commit", "--quiet", "-am", "later");
        GitDelivery.commit(PLAN, target);
        assertEquals("new words", git("show", "HEAD:plan.md"));
        assertEquals("mine, later", git("show", "HEAD~:plan.md"));
        assertEquals("#Plan", git("log", "-1", "--format=%s"));
    }

    @Test
    void a_hook_that_refuses_leaves_everything_as_it_was() throws Exception {
        Files.writeString(work.resolve("plan.md"), "old words");
        git("add", "plan.md");
        git("commit", "--quiet", "-m", "old");
        hook("exit 1");

        assertEquals(Kind.GIT, refusal());
        assertEquals("old words", Files.readString(work.resolve("plan.md")));
        Deliverable other = new Deliverable("Other", List.of(new Document("other.md", "words")));
        assertEquals(
                Kind.GIT,
                assertThrows(DeliveryFailure.class, () -> GitDelivery.commit(other, target))
                        .kind());
        assertFalse(Files.exists(work.resolve("other.md"), LinkOption.NOFOLLOW_LINKS));
        assertEquals("", git("status", "--porcelain"));
    }

    @Test
    void a_repository_that_is_busy_or_ignores_the_file_keeps_nothing_of_it() throws Exception {
        git("commit", "--quiet", "--allow-empty", "-m", "first");
        Path lock = Files.createFile(work.resolve(".git/index.lock"));
        assertEquals(Kind.GIT, refusal());
        assertFalse(Files.exists(work.resolve("plan.md")));
        Files.delete(lock);
        Path ignored = Files.writeString(work.resolve(".git/info/exclude"), "plan.md\n");
        assertEquals(Kind.GIT, refusal());
        assertFalse(Files.exists(work.resolve("plan.md")));

        Files.delete(ignored);
        Deliverable other = new Deliverable("Plan", List.of(new Document("plan.md", "other words")));
        GitDelivery.commit(other, target);
        assertEquals("other words", git("show", "HEAD:plan.md"));
    }

    @Test
    void a_delivery_that_is_stopped_locks_no_repository() throws Exception {
        Path begun = folder.resolve("begun");
        hook("echo > '" + begun + "'; sleep 30");
        CompletableFuture<Kind> refused = new CompletableFuture<>();
        Thread delivering = Thread.ofVirtual().start(() -> refused.complete(refusal()));
        while (!Files.exists(begun)) {
            Thread.onSpinWait();
        }
        delivering.interrupt();

        assertEquals(Kind.GIT, refused.get(20, TimeUnit.SECONDS));
        assertFalse(Files.exists(work.resolve(".git/index.lock")));
        assertEquals("", git("status", "--porcelain"));
        Files.delete(work.resolve(".git/hooks/pre-commit"));
        GitDelivery.commit(PLAN, target);
        assertEquals("new words", git("show", "HEAD:plan.md"));
    }

    @Test
    void the_inside_of_a_repository_is_no_folder_for_documents() {
        Path inside = work.resolve(".git");
        assertThrows(DeliveryFailure.class, () -> GitDelivery.commit(PLAN, new Target.Git("inside", inside, false)));
        assertFalse(Files.exists(inside.resolve("plan.md")));
    }

    private Kind refusal() {
        return assertThrows(DeliveryFailure.class, () -> GitDelivery.commit(PLAN, target))
                .kind();
    }

    private void hook(String script) throws IOException {
        Path hook = work.resolve(".git/hooks/pre-commit");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", work.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.stripTrailing();
    }
}
