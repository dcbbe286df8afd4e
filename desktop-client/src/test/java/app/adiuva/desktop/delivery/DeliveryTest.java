package app.adiuva.desktop.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.EgressLedger;
import app.adiuva.desktop.delivery.Deliverable.Document;
import app.adiuva.desktop.delivery.DeliveryFailure.Kind;
import app.adiuva.desktop.store.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A17: folders, zip files, a repository with its remote, a webhook and a bucket, each of them a real one.
final class DeliveryTest {
    private static final Deliverable ONE =
            new Deliverable("Röof?", List.of(new Document("Röof.md", "# Röof\n\nIt leaks.\n")));
    private static final Deliverable TWO =
            new Deliverable("Two things", List.of(new Document("a.md", "first"), new Document("b & c.md", "second")));

    @TempDir
    Path folder;

    private Database database;
    private EgressLedger ledger;
    private Delivery delivery;

    @BeforeEach
    void open() throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        database = Database.open(profile.resolve("adiuva.db"), profile.resolve("aside"), Clock.systemUTC());
        ledger = new EgressLedger(database, Clock.systemUTC());
        delivery = new Delivery(ledger);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_folder_gets_a_file_for_one_document_and_a_folder_for_several_and_loses_none() throws IOException {
        Target target = new Target.Folder("notes", folder.resolve("new/notes"));
        Files.createDirectories(folder.resolve("new/notes"));
        Files.writeString(folder.resolve("new/notes/Röof.md"), "mine");

        assertEquals(folder.resolve("new/notes/Röof 2.md").toUri(), delivery.publish(ONE, target));
        assertEquals("mine", Files.readString(folder.resolve("new/notes/Röof.md")));
        assertEquals("# Röof\n\nIt leaks.\n", Files.readString(folder.resolve("new/notes/Röof 2.md")));
        Path several = Path.of(delivery.publish(TWO, target));
        assertEquals("second", Files.readString(several.resolve("b & c.md")));
        assertEquals(List.of(), ledger.latest(10));
    }

    @Test
    void a_zip_file_holds_all_documents() throws IOException {
        Path zip = Path.of(delivery.publish(TWO, new Target.Zip("zips", folder.resolve("zips"))));
        assertEquals("Two things.zip", zip.getFileName().toString());
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            assertEquals("a.md", in.getNextEntry().getName());
            assertEquals("first", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("b & c.md", in.getNextEntry().getName());
        }
    }

    @Test
    void what_cannot_be_handed_over_whole_leaves_nothing_in_the_folder() throws IOException {
        Deliverable twice =
                new Deliverable("Two", List.of(new Document("a.md", "first"), new Document("a.md", "second")));
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.createDirectory(notes.resolve("Two"));
        Files.writeString(notes.resolve("Two/a.md"), "mine");

        assertEquals(Kind.NOT_WRITABLE, failure(twice, new Target.Folder("notes", notes)));
        assertEquals(Kind.NOT_WRITABLE, failure(twice, new Target.Zip("zips", notes)));
        try (Stream<Path> there = Files.walk(notes)) {
            assertEquals(
                    List.of("", "Two", "Two/a.md"),
                    there.map(path -> notes.relativize(path).toString())
                            .sorted()
                            .toList());
        }
        assertEquals("mine", Files.readString(notes.resolve("Two/a.md")));
    }

    /// What stands under its name at any moment is what a process that is killed at that moment leaves.
    @Test
    void nothing_has_its_name_before_it_is_whole_and_what_a_killed_process_left_goes_after_a_day() throws Exception {
        Path zips = Files.createDirectories(folder.resolve("zips"));
        Path left = Files.writeString(zips.resolve(".adiuva-1.part"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createDirectory(zips.resolve(".adiuva-2.part"));
        byte[] noise = new byte[20_000_000];
        new Random(1).nextBytes(noise);
        String text = Base64.getEncoder().encodeToString(noise);
        Deliverable large = new Deliverable("Large", List.of(new Document("a.md", text), new Document("b.md", text)));

        CompletableFuture<URI> zip =
                CompletableFuture.supplyAsync(() -> delivery.publish(large, new Target.Zip("zips", zips)));
        CompletableFuture<URI> files =
                CompletableFuture.supplyAsync(() -> delivery.publish(large, new Target.Folder("notes", zips)));
        while (!zip.isDone() || !files.isDone()) {
            try (Stream<Path> there = Files.list(zips)) {
                for (Path path : there.toList()) {
                    if (path.endsWith("Large.zip")) {
                        assertTrue(Files.size(path) > 2L * noise.length, "half a file has its name");
                    } else if (path.endsWith("Large")) {
                        assertTrue(Files.size(path.resolve("b.md")) == text.length(), "half a folder has its name");
                    }
                }
            }
        }
        assertEquals(zips.resolve("Large.zip").toUri(), zip.get());
        assertEquals(zips.resolve("Large").toUri(), files.get());
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(young));
        Files.delete(young);
        try (Stream<Path> there = Files.list(zips)) {
            assertEquals(2, there.count());
        }
    }

    @Test
    void a_repository_gets_a_commit_of_these_documents_only_and_its_remote_gets_it_too() throws Exception {
        Path remote = Files.createDirectories(folder.resolve("remote.git"));
        git(remote, "init", "--quiet", "--bare", "--initial-branch=main");
        Path work = Files.createDirectories(folder.resolve("work"));
        git(work, "init", "--quiet", "--initial-branch=main");
        git(work, "config", "user.name", "Sam");
        git(work, "config", "user.email", "sam@example.com");
        git(work, "remote", "add", "origin", remote.toString());
        git(work, "config", "push.autoSetupRemote", "true");
        Files.writeString(work.resolve("half-done.txt"), "not yet");
        git(work, "add", "half-done.txt");

        Target target = new Target.Git("repo", work, true);
        delivery.publish(TWO, target);
        delivery.publish(TWO, target);

        assertEquals("a.md\nb & c.md", git(remote, "ls-tree", "--name-only", "main"));
        assertEquals("Two things", git(remote, "log", "--format=%s", "main"));
        assertEquals("A  half-done.txt", git(work, "status", "--porcelain"));
        assertEquals(
                List.of("answered", "answered"),
                ledger.latest(10).stream().map(EgressEntry::outcome).toList());

        git(work, "remote", "set-url", "origin", folder.resolve("gone.git").toString());
        Deliverable more = new Deliverable("More", List.of(new Document("c.md", "third")));
        assertEquals(Kind.NOT_PUSHED, failure(more, target));
        assertEquals("c.md", git(work, "show", "--name-only", "--format=", "HEAD"));
        assertEquals(Kind.GIT, failure(ONE, new Target.Git("none", folder, false)));
    }

    @Test
    void a_webhook_gets_the_documents_as_json_and_its_secret_stays_out_of_the_ledger() throws Exception {
        AtomicReference<String> got = new AtomicReference<>("");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            try (InputStream body = exchange.getRequestBody()) {
                got.set(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Location", "https://example.com/notes/7");
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/hook");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/dripping", exchange -> {
            exchange.sendResponseHeaders(200, 9);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush(); // and no more
        });
        server.start();
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            Target hook = new Target.Webhook("hook", URI.create(origin + "/hook?token=SECRET"));
            assertEquals(URI.create("https://example.com/notes/7"), delivery.publish(ONE, hook));
            JsonNode body = new ObjectMapper().readTree(got.get());
            assertEquals("Röof?", body.at("/name").asText());
            assertEquals("Röof.md", body.at("/documents/0/file_name").asText());
            assertEquals("# Röof\n\nIt leaks.\n", body.at("/documents/0/text").asText());
            EgressEntry entry = ledger.latest(1).getFirst();
            assertEquals(origin, entry.destination());
            assertEquals(got.get().getBytes(StandardCharsets.UTF_8).length, entry.bytes());

            got.set("");
            assertEquals(Kind.REFUSED, failure(ONE, new Target.Webhook("moved", URI.create(origin + "/moved"))));
            assertEquals("", got.get());
            assertFalse(ledger.latest(10).toString().contains("SECRET"));
            URI dripping = URI.create(origin + "/dripping");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> delivery.publish(ONE, new Target.Webhook("dripping", dripping)));
        } finally {
            server.stop(0);
        }
        assertEquals(Kind.UNREACHABLE, failure(ONE, new Target.Webhook("gone", URI.create(origin + "/hook"))));
    }

    @Test
    void a_bucket_gets_an_object_for_each_document_when_the_key_is_right() throws Exception {
        Path objects = Files.createDirectories(folder.resolve("objects"));
        FilesystemNio2BlobStore blobs = new FilesystemNio2BlobStore(objects.toString());
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "id", "secret")
                .build();
        proxy.start();
        try {
            blobs.createContainer("notes");
            URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
            Target right = new Target.Bucket("b", "notes", endpoint, "us-east-1", "my notes/", "id", "secret");
            delivery.publish(TWO, right);
            assertEquals("second", Files.readString(objects.resolve("notes/my notes/b & c.md")));
            delivery.publish(ONE, right);
            assertTrue(Files.exists(objects.resolve("notes/my notes/Röof.md")));
            Deliverable odd = new Deliverable("Odd", List.of(new Document("Hello, a+b (c)=50%.md", "words")));
            delivery.publish(odd, right);
            assertEquals("words", Files.readString(objects.resolve("notes/my notes/Hello, a+b (c)=50%.md")));
            assertEquals(
                    endpoint.toString(),
                    ledger.latest(1).getFirst().destination(),
                    "the server is named, not only the bucket");
            Target wrong = new Target.Bucket("b", "notes", endpoint, "us-east-1", "", "id", "guessed");
            assertEquals(Kind.REFUSED, failure(ONE, wrong));
        } finally {
            proxy.stop();
        }
    }

    @Test
    void what_could_be_read_on_the_way_is_no_target() {
        for (String address :
                List.of("http://example.com/hook", "ftp://example.com", "https://me:pw@example.com", "/x")) {
            assertThrows(IllegalArgumentException.class, () -> new Target.Webhook("w", URI.create(address)), address);
        }
        assertThrows(IllegalArgumentException.class, () -> new Target.Folder("f", Path.of("relative")));
        URI endpoint = URI.create("https://s3.example.com");
        for (String odd : List.of(" ", "sécret", "two words", "line\nend")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Target.Bucket("b", "notes", endpoint, "eu", "", "id", odd));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Target.Bucket("b", "notes", endpoint, "eu", "", odd, "secret"));
        }
    }

    private Kind failure(Deliverable deliverable, Target target) {
        return assertThrows(DeliveryFailure.class, () -> delivery.publish(deliverable, target))
                .kind();
    }

    private static String git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "core.quotepath=off"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.stripTrailing();
    }
}
