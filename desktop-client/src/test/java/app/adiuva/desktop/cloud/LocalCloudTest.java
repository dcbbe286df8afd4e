package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.config.Variable;
import app.adiuva.contracts.chat.ChatRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cloud as a process: real JVMs, one test for each way that goes wrong.
class LocalCloudTest {
    private static final ChatRequest REQUEST = new ChatRequest("remind me to buy flowers", null, null);

    @TempDir
    Path folder;

    /// A variable of somebody's shell must not make this computer's cloud another one, or sell for real.
    @Test
    void takes_over_no_variable_of_the_cloud_but_those_of_the_model() {
        Set<String> own =
                Set.of("HOST", "PORT", "ADIUVA_CLOUD_DIR", "ADIUVA_LOG_FILE", "ADIUVA_RUN_FILE", "ADIUVA_IDLE_EXIT");
        Set<String> others = Arrays.stream(Variable.values())
                .map(Variable::name)
                .filter(name -> !name.matches("MODELS?_?.*|(OPENAI|ANTHROPIC|GOOGLE|OLLAMA)_.*|ADIUVA_PLUGINS"))
                .filter(name -> !own.contains(name))
                .collect(Collectors.toSet());
        others.removeAll(LocalCloud.NOT_INHERITED);
        assertEquals(Set.of(), others);
    }

    @Test
    void many_starts_at_once_end_with_one_cloud() throws Exception {
        List<LocalCloud> starters = List.of(cloud(), cloud(), cloud());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<URI>> starts = new ArrayList<>();
            starters.forEach(starter -> starts.add(starter::locate));
            List<URI> addresses = new ArrayList<>();
            for (Future<URI> start : threads.invokeAll(starts)) {
                addresses.add(start.get());
            }
            assertEquals(1, addresses.stream().distinct().count(), addresses.toString());
            assertEquals(1, clouds().size());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(runFile())));
            }
        } finally {
            starters.forEach(LocalCloud::close);
        }
    }

    @Test
    void two_processes_that_both_start_a_cloud_leave_one() throws Exception {
        Process first = spawn();
        Process second = spawn();
        try (LocalCloud finder = cloud()) {
            URI address = finder.locate();
            Process loser = first.pid() == RunFile.read(runFile()).orElseThrow().pid() ? second : first;
            assertEquals(0, loser.waitFor(), "the loser gives way quietly");
            assertEquals(address, finder.locate());
        } finally {
            first.destroy();
            second.destroy();
            first.waitFor();
            second.waitFor();
        }
    }

    @Test
    void a_killed_cloud_is_replaced_by_the_next_request() throws Exception {
        try (LocalCloud cloud = cloud();
                CloudConnection connection = CloudConnection.thisComputer(
                        cloud, account(), new ProviderKeys(folder.resolve("keys.json")), Egress.UNNOTED)) {
            assertTrue(connection.health().ok());
            long killed = kill();
            assertTrue(connection.health().ok());
            assertTrue(killed != RunFile.read(runFile()).orElseThrow().pid());
        }
    }

    @Test
    void a_cloud_that_gave_way_to_one_that_was_about_to_end_is_started_again() throws Exception {
        try (FileChannel ending = FileChannel.open(
                        folder.resolve("run.json.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                LocalCloud cloud = cloud();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FileLock held = ending.lock();
            Future<URI> address = threads.submit(cloud::locate);
            ProcessHandle givesWay = Stream.generate(this::clouds)
                    .flatMap(List::stream)
                    .findFirst()
                    .orElseThrow();
            givesWay.onExit().get();
            held.release();
            assertTrue(new ApiClientProbe(address.get()).healthy());
        }
    }

    @Test
    void a_run_file_of_a_dead_process_or_of_nonsense_is_replaced() throws IOException {
        Files.writeString(runFile(), "{\"pid\":");
        try (LocalCloud cloud = cloud()) {
            cloud.locate();
            kill();
            assertTrue(cloud.running().isEmpty());
            assertTrue(new ApiClientProbe(cloud.locate()).healthy());
        }
    }

    @Test
    void a_cloud_of_another_version_is_replaced() throws IOException {
        try (LocalCloud cloud = cloud()) {
            cloud.locate();
            long old = RunFile.read(runFile()).orElseThrow().pid();
            String content = Files.readString(runFile());
            Files.writeString(runFile(), content.replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.0.1\""));
            assertTrue(cloud.running().isEmpty());
            assertTrue(new ApiClientProbe(cloud.locate()).healthy());
            assertTrue(old != RunFile.read(runFile()).orElseThrow().pid());
        }
    }

    @Test
    void a_place_that_was_chosen_while_the_cloud_was_starting_is_not_missed() throws IOException {
        try (LocalCloud cloud = cloud()) {
            cloud.locate();
            RunFile old = RunFile.read(runFile()).orElseThrow();
            Path place = folder.resolve("place.json");
            new BackupPlace.Folder(folder.resolve("disk")).write(place);
            Files.setLastModifiedTime(place, FileTime.from(old.started().minusSeconds(1)));
            assertTrue(cloud.running().isEmpty(), "it reads the place before it answers for the first time");
            cloud.locate();
            RunFile fresh = RunFile.read(runFile()).orElseThrow();
            assertTrue(old.pid() != fresh.pid());
            Files.setLastModifiedTime(place, FileTime.from(fresh.started().plusSeconds(60)));
            assertTrue(cloud.running().isPresent(), "the same place written again is no other one");
        }
    }

    @Test
    void a_cloud_that_cannot_start_is_reported_with_its_log() {
        CloudProgram nothing = new CloudProgram(folder.toString(), null);
        try (LocalCloud cloud = new LocalCloud(runFile(), folder, folder.resolve("place.json"), nothing)) {
            CloudFailure.Offline offline = assertThrows(CloudFailure.Offline.class, cloud::locate);
            assertTrue(offline.detail().contains("cloud.log"), offline.detail());
        }
    }

    @Test
    @Tag("slow")
    void kills_at_any_moment_end_in_an_answer_or_a_clear_failure_and_the_next_request_works() {
        Random moments = new Random(11);
        try (LocalCloud cloud = cloud();
                CloudConnection connection = CloudConnection.thisComputer(
                        cloud, account(), new ProviderKeys(folder.resolve("keys.json")), Egress.UNNOTED)) {
            for (int round = 0; round < 25; round++) {
                assertTrue(connection.health().ok());
                Executor later = CompletableFuture.delayedExecutor(moments.nextInt(60), TimeUnit.MILLISECONDS);
                CompletableFuture<Long> killed = CompletableFuture.supplyAsync(this::kill, later);
                try {
                    assertFalse(connection.stream(REQUEST, frame -> {}, new Cancellation())
                            .response()
                            .isEmpty());
                } catch (CloudFailure.Broken | CloudFailure.Refused clear) {
                    assertFalse(clear.detail().isEmpty());
                }
                killed.join();
            }
        }
    }

    private record ApiClientProbe(URI address) {
        boolean healthy() {
            try (ApiClient api = new ApiClient(address)) {
                return api.health(Duration.ofSeconds(3)).ok();
            }
        }
    }

    private LocalCloud cloud() {
        return new LocalCloud(runFile(), folder, folder.resolve("place.json"), TestCloud.program());
    }

    private SilentAccount account() {
        return new SilentAccount(folder.resolve("tokens.json"), Clock.systemUTC());
    }

    private Path runFile() {
        return folder.resolve("run.json");
    }

    /// Starts a cloud as a client does, but without looking first whether one runs.
    private Process spawn() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(TestCloud.program().command()).inheritIO();
        builder.environment().put("ADIUVA_RUN_FILE", runFile().toString());
        builder.environment().put("ADIUVA_CLOUD_DIR", folder.toString());
        builder.environment().put("ADIUVA_LOG_FILE", folder.resolve("cloud.log").toString());
        builder.environment().put("PORT", "0");
        return builder.start();
    }

    private List<ProcessHandle> clouds() {
        return ProcessHandle.current()
                .descendants()
                .filter(p -> p.isAlive() && p.info().command().orElse("").matches(".*java(\\.exe)?"))
                .toList();
    }

    private long kill() {
        long pid = RunFile.read(runFile()).orElseThrow().pid();
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        try {
            process.onExit().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return pid;
    }
}
