package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// C20: 5 GiB pass through a cloud with 256 MiB of heap, in both ways of uploading, and come back as they were.
@Tag("slow")
@Timeout(600)
class LargeUploadTest {
    private static final long WHOLE = 5L << 30;
    private static final int PACK = 16 << 20;
    private static final int PACKS = (int) (WHOLE / PACK);
    private static final int PARALLEL = 4;
    private static final long MOST_MEMORY = 512L << 20;

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private CloudProcess cloud;
    private String url = "";
    private String token = "";

    @BeforeEach
    void start() throws Exception {
        Path runFile = folder.resolve("run.json");
        cloud = CloudProcess.start(
                folder, Map.of("ADIUVA_RUN_FILE", runFile.toString(), "JAVA_TOOL_OPTIONS", "-Xmx256m"));
        url = cloud.running(runFile).get("url").asText();
        HttpRequest register = HttpRequest.newBuilder(URI.create(url + ApiPaths.REGISTER))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"email\":\"anna@example.com\",\"password\":\"correct horse battery\"}"))
                .build();
        String tokens = http.send(register, BodyHandlers.ofString()).body();
        token = JsonForTests.tree(tokens).get("access_token").asText();
    }

    @AfterEach
    void stop() throws Exception {
        http.shutdownNow();
        cloud.terminate();
        cloud.exitCode();
        cloud.close();
    }

    @Test
    void packs_of_five_gibibytes_are_stored_and_come_back() throws Exception {
        long begin = System.nanoTime();
        Sha256 checksum = checksum(PACK);
        String session = JsonForTests.tree(
                        post(ApiPaths.BACKUP_SESSIONS, "{\"version\":1,\"estimated_bytes\":" + WHOLE + "}"))
                .get("id")
                .asText();
        String path = ApiPaths.BACKUP_SESSIONS + "/" + session;
        String names = IntStream.range(0, PACKS).mapToObj(LargeUploadTest::name).collect(Collectors.joining("\",\""));
        post(path + "/missing", "{\"packs\":[\"" + names + "\"]}");
        inParallel(pack -> {
            HttpRequest.Builder request = request(path + "/packs/" + name(pack))
                    .header(BackupHeaders.PACK_CHECKSUM, checksum.wire())
                    .PUT(body(PACK));
            assertEquals(
                    201, http.send(request.build(), BodyHandlers.ofString()).statusCode());
        });
        assertEquals(
                201,
                commit(
                        1024,
                        Map.of(
                                BackupHeaders.SESSION,
                                session,
                                BackupHeaders.PACKS_DIGEST,
                                Sha256.ofText(names.replace("\",\"", "\n") + "\n")
                                        .wire())));
        long middle = System.nanoTime();
        inParallel(pack -> requireContent(ApiPaths.BACKUP_PACKS + "/" + name(pack), PACK));
        report("in " + PACKS + " packs", begin, middle);
    }

    @Test
    void one_body_of_five_gibibytes_is_stored_and_comes_back() throws Exception {
        long begin = System.nanoTime();
        assertEquals(201, commit(WHOLE, Map.of()));
        long middle = System.nanoTime();
        requireContent(ApiPaths.BACKUP, WHOLE);
        report("in one body", begin, middle);
    }

    private int commit(long length, Map<String, String> more) throws Exception {
        HttpRequest.Builder request = request(ApiPaths.BACKUP)
                .header(BackupHeaders.VERSION, "1")
                .header(BackupHeaders.TIMESTAMP, "0")
                .header(BackupHeaders.CHECKSUM, checksum(length).wire())
                .PUT(body(length));
        more.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private void requireContent(String path, long length) throws Exception {
        HttpResponse<InputStream> response = http.send(request(path).build(), BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        try (InputStream content = response.body()) {
            assertEquals(checksum(new Generated(length)), checksum(content));
        }
    }

    private interface Transfer {
        void run(int pack) throws Exception;
    }

    private static void inParallel(Transfer transfer) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(PARALLEL)) {
            List<Future<Object>> running = IntStream.range(0, PACKS)
                    .mapToObj(pack -> threads.submit(() -> {
                        transfer.run(pack);
                        return (Object) pack;
                    }))
                    .toList();
            for (Future<Object> future : running) {
                future.get();
            }
        }
    }

    private void report(String how, long begin, long middle) throws IOException {
        long end = System.nanoTime();
        Optional<Long> peak = peakMemory();
        System.out.printf(
                "5 GiB %s: up in %d s, back in %d s, peak memory of the cloud %s%n",
                how,
                (middle - begin) / 1_000_000_000,
                (end - middle) / 1_000_000_000,
                peak.map(bytes -> (bytes >> 20) + " MiB").orElse("unknown"));
        assertTrue(peak.orElse(0L) < MOST_MEMORY, "peak memory " + peak);
    }

    /// What Linux counts; nothing on other systems.
    private Optional<Long> peakMemory() throws IOException {
        Path status = Path.of("/proc/" + cloud.pid() + "/status");
        if (Files.notExists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst();
    }

    private String post(String path, String json) throws Exception {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertEquals(2, response.statusCode() / 100, response.body());
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private static String name(int pack) {
        return "%032x".formatted(pack);
    }

    private static BodyPublisher body(long length) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Generated(length)), length);
    }

    private static Sha256 checksum(long length) throws Exception {
        return checksum(new Generated(length));
    }

    private static Sha256 checksum(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /// Bytes that do not compress and never repeat: a random block, and in front of each the number of the block.
    private static final class Generated extends InputStream {
        private static final byte[] RANDOM = new byte[1 << 16];

        static {
            new Random(1).nextBytes(RANDOM);
        }

        private final ByteBuffer block = ByteBuffer.wrap(RANDOM.clone());
        private final long length;
        private long position;

        Generated(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            if (position == length) {
                return -1;
            }
            int inBlock = (int) (position % RANDOM.length);
            if (inBlock == 0) {
                block.putLong(0, position / RANDOM.length);
            }
            int given = (int) Math.min(Math.min(count, RANDOM.length - inBlock), length - position);
            block.get(inBlock, buffer, offset, given);
            position += given;
            return given;
        }
    }
}
