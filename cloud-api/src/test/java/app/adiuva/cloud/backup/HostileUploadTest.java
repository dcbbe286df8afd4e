package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Senders that lie, break off, or reach for what is not theirs.
class HostileUploadTest {
    @TempDir
    Path directory;

    private TestCloud cloud;
    private BackupClient client;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(
                directory,
                Map.of("ADIUVA_RUN_FILE", directory.resolve("run.json").toString()));
        client = BackupClient.register(cloud);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_body_that_ends_before_its_length_stores_nothing() throws IOException {
        byte[] content = BackupClient.bytes(200_000, 1);
        for (int sent : new int[] {0, 1, 100_000, 199_999}) {
            String answer = raw(head(ApiPaths.BACKUP, content.length, BackupClient.headers(1, content)), content, sent);
            assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("\"incomplete\""), answer);
        }
        assertEquals(404, client.download(ApiPaths.BACKUP).statusCode());
        assertEquals(0, objects());
    }

    @Test
    void a_pack_that_ends_before_its_length_goes_on_later() throws IOException {
        String session = client.open(1);
        String name = BackupClient.name(1);
        byte[] content = BackupClient.bytes(200_000, 1);
        String path = ApiPaths.BACKUP_SESSIONS + "/" + session + "/packs/" + name;
        Map<String, String> headers =
                Map.of(BackupHeaders.PACK_CHECKSUM, Sha256.of(content).wire());
        String answer = raw(head(path, content.length, headers), content, 150_000);
        assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("\"incomplete\""), answer);
        int received =
                cloud.get(path, client.token()).json().get("received_bytes").asInt();
        assertTrue(received > 0 && received <= 150_000, "received " + received);
        byte[] rest = Arrays.copyOfRange(content, received, content.length);
        Map<String, String> more = new HashMap<>(headers);
        more.put(BackupHeaders.PACK_OFFSET, String.valueOf(received));
        cloud.send("PUT", path, client.token(), BodyPublishers.ofByteArray(rest), more)
                .expect(201);
        assertArrayEquals(content, client.pack(1));
    }

    @Test
    void what_follows_a_body_is_another_request_and_never_part_of_it() throws IOException {
        byte[] content = BackupClient.bytes(1_000, 1);
        byte[] longer = Arrays.copyOf(content, 1_500);
        String answer = raw(head(ApiPaths.BACKUP, content.length, BackupClient.headers(1, content)), longer, 1_500);
        assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
        assertEquals(1, answer.split("HTTP/1.1 2", -1).length - 1, answer);
        assertArrayEquals(content, client.download(ApiPaths.BACKUP).body());

        Map<String, String> twice = new HashMap<>(BackupClient.headers(2, content));
        twice.put("Transfer-Encoding", "chunked");
        String smuggled = raw(head(ApiPaths.BACKUP, content.length, twice), content, 1_000);
        assertTrue(smuggled.startsWith("HTTP/1.1 400 "), smuggled);
        Map<String, String> other = new HashMap<>(BackupClient.headers(2, content));
        other.put("Content-Length", "5");
        assertTrue(raw(head(ApiPaths.BACKUP, content.length, other), content, 1_000)
                .startsWith("HTTP/1.1 400 "));
        assertEquals(1, client.history().size());
    }

    @Test
    void nobody_reaches_the_packs_or_sessions_of_another() {
        String session = client.open(1);
        String name = BackupClient.name(1);
        client.pack(session, name, BackupClient.content(1)).expect(201);
        BackupClient stranger = BackupClient.register(cloud);

        assertEquals(404, stranger.download(ApiPaths.BACKUP_PACKS + "/" + name).statusCode());
        String path = ApiPaths.BACKUP_SESSIONS + "/" + session;
        stranger.pack(session, BackupClient.name(2), BackupClient.content(2)).expect(404);
        cloud.get(path + "/packs/" + name, stranger.token()).expect(404);
        cloud.post(path + "/missing", stranger.token(), "{\"packs\":[]}").expect(404);
        cloud.post(
                        path + "/presign",
                        stranger.token(),
                        "{\"packs\":[{\"name\":\"" + name + "\",\"length\":9,\"checksum\":\"sha256:" + "0".repeat(64)
                                + "\"}]}")
                .expect(404);
        cloud.send("DELETE", path, stranger.token(), BodyPublishers.noBody(), Map.of())
                .expect(404);
        stranger.commit(1, session, List.of(name)).expect(404);

        String own = stranger.open(1);
        assertEquals(List.of(name), stranger.missing(own, List.of(name)), "known to another only");
        assertEquals(
                "packs_missing",
                stranger.commit(1, own, List.of(name)).expect(409).problem());
        stranger.pack(own, name, BackupClient.content(2)).expect(201);
        assertArrayEquals(BackupClient.content(1), client.pack(1));
    }

    @Test
    void names_are_names_and_never_paths() throws IOException {
        String session = client.open(1);
        byte[] content = BackupClient.content(1);
        String packs = ApiPaths.BACKUP_SESSIONS + "/" + session + "/packs/";
        Map<String, String> checksum =
                Map.of(BackupHeaders.PACK_CHECKSUM, Sha256.of(content).wire());
        for (String name : List.of(
                "..",
                "../../../../etc/passwd",
                "..%2f..%2fx",
                "%2e%2e%2f%2e%2e%2fx",
                "..%5c..%5cx",
                "%00",
                BackupClient.name(1) + "%00",
                BackupClient.name(1) + "/..",
                BackupClient.name(1) + ";x",
                BackupClient.name(0xab).toUpperCase(Locale.ROOT),
                BackupClient.name(1) + "0",
                "%D9%A1" + BackupClient.name(1).substring(1),
                "C%3a" + BackupClient.name(1).substring(2))) {
            String answer = raw(head(packs + name, content.length, checksum), content, content.length);
            assertTrue(answer.startsWith("HTTP/1.1 4"), name + ": " + answer);
        }
        for (String id : List.of("..", "%2e%2e", "1-1-1-1-1", "x", "%00", "found%2f..")) {
            String backup =
                    raw("GET " + ApiPaths.BACKUP + "/" + id + " HTTP/1.1\r\n" + common() + "\r\n", new byte[0], 0);
            assertTrue(backup.startsWith("HTTP/1.1 4"), id + ": " + backup);
        }
        assertEquals(0, objects());
        try (Stream<Path> all = Files.walk(directory.resolve("partial"))) {
            assertEquals(0, all.filter(Files::isRegularFile).count());
        } catch (NoSuchFileException none) {
            // nothing has arrived at all
        }
    }

    @Test
    void of_two_sessions_that_commit_one_number_at_once_one_wins() throws Exception {
        for (int version = 1; version <= 6; version++) {
            long number = version;
            String[] sessions = {client.open(number), client.open(number)};
            List<Callable<Reply>> commits = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String session = sessions[i];
                String name = BackupClient.name(2 * version + i);
                client.missing(session, List.of(name));
                client.pack(session, name, BackupClient.content(2 * version + i))
                        .expect(201);
                byte[] manifest = BackupClient.bytes(500, 100L * version + i);
                Map<String, String> headers = new HashMap<>(BackupClient.headers(number, manifest));
                headers.put(BackupHeaders.SESSION, session);
                headers.put(
                        BackupHeaders.PACKS_DIGEST, Sha256.ofText(name + "\n").wire());
                commits.add(() -> client.put(manifest, headers));
            }
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Reply> commit : threads.invokeAll(commits)) {
                    statuses.add(commit.get().status());
                }
            }
            assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
        }
        assertEquals(6, client.history().size());
        assertEquals(6 + 12 + 1, objects(), "a manifest each, all packs, the inventory");
    }

    /// Takes half a minute: the silence is the server's own limit.
    @Test
    @Tag("slow")
    void a_sender_who_falls_silent_is_told_so_and_a_pack_goes_on_later() throws IOException {
        String name = BackupClient.name(1);
        byte[] content = BackupClient.content(1);
        String path = ApiPaths.BACKUP_SESSIONS + "/" + client.open(1) + "/packs/" + name;
        String head = head(
                path,
                content.length,
                Map.of(BackupHeaders.PACK_CHECKSUM, Sha256.of(content).wire()));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content, 0, 30_000);
            String answer = new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408 ") && answer.contains("\"too_slow\""), answer);
        }
        assertTrue(cloud.get(path, client.token()).json().get("received_bytes").asInt() > 0);
    }

    private String head(String path, int length, Map<String, String> headers) {
        StringBuilder head = new StringBuilder("PUT " + path + " HTTP/1.1\r\n" + common());
        head.append("Content-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private String common() {
        return "Host: localhost\r\nAuthorization: Bearer " + client.token() + "\r\n";
    }

    private String raw(String head, byte[] body, int sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), cloud.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body, 0, sent);
            out.flush();
            socket.shutdownOutput();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private long objects() throws IOException {
        Path backups = directory.resolve("backups");
        if (Files.notExists(backups)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(backups)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
