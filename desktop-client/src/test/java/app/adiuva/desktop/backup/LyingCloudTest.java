package app.adiuva.desktop.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// A cloud that lies about a desktop's backups: it is found out, or does no harm; the desktop's data is as it was.
class LyingCloudTest {
    private static final String NEWEST = "GET /api/v1/backup";
    private static final Map<String, String> PROBLEM = Map.of("content-type", "application/problem+json");
    private static final String PACKS = "GET /api/v1/backup/packs/.*";

    @TempDir
    static Path cloudFolder;

    static LocalCloud cloud;

    @TempDir
    Path folder;

    LyingCloud liar;
    BackupDesk desk;
    BackupResult.Made first;
    BackupResult.Made second;
    List<String> data;

    @BeforeAll
    static void start() {
        cloud = TestCloud.in(cloudFolder);
        var _ = cloud.locate();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void two_backups() throws IOException {
        liar = new LyingCloud(cloud.locate());
        desk = desk("desk", liar.url());
        desk.setUp();
        desk.capture(100, "first");
        first = desk.make();
        desk.capture(200, "second");
        second = desk.make();
        data = desk.thoughts();
    }

    @AfterEach
    void close() {
        desk.close();
        liar.close();
    }

    @Test
    void an_older_backup_shown_as_the_newest_is_found() {
        BackupApi.Stored old = stored(desk, first.id());
        liar.lie(NEWEST, (truth, _) -> manifest(truth, old));
        desk.capture(1, "third");
        assertEquals(BackupFailure.Kind.ROLLED_BACK, failure(this::backUp).kind());
        BackupStatus.Trouble trouble = desk.backups.status().trouble();
        assertNotNull(trouble);
        assertEquals("backup_rolled_back", trouble.code());
        liar.honest();
        assertEquals(3, desk.make().sequence());
        assertNull(desk.backups.status().trouble());
    }

    @Test
    void backups_that_are_said_to_be_none_are_missed() {
        liar.lie(
                NEWEST,
                (_, _) -> LyingCloud.Answer.of(404, Map.of("content-type", "application/problem+json"), notFound()));
        assertEquals(BackupFailure.Kind.ROLLED_BACK, failure(this::backUp).kind());
    }

    @Test
    void another_backup_with_the_number_of_the_newest_is_found() {
        BackupApi.Stored old = stored(desk, first.id());
        liar.lie(NEWEST, (truth, _) -> {
            LyingCloud.Answer other = manifest(truth, old);
            other.headers().put("x-backup-version", "2");
            return other;
        });
        assertEquals(BackupFailure.Kind.ROLLED_BACK, failure(this::backUp).kind());
    }

    @Test
    void a_manifest_of_an_old_snapshot_under_a_new_number_does_not_open() {
        BackupApi.Stored old = stored(desk, first.id());
        liar.lie("GET /api/v1/backup/[0-9a-f-]{36}", (truth, _) -> {
            LyingCloud.Answer other = manifest(truth, old);
            other.headers().put("x-backup-version", "2");
            return other;
        });
        assertEquals(
                BackupFailure.Kind.DAMAGED, failure(() -> restore(second.id())).kind());
    }

    @Test
    void what_another_computer_added_stops_this_one() throws IOException {
        try (BackupDesk other = desk("other", liar.url())) {
            copyAccount("desk", "other");
            other.backups.connect(new Passphrase(BackupDesk.PASSPHRASE.toCharArray()));
            other.capture(5, "elsewhere");
            assertEquals(3, other.make().sequence());
        }
        assertEquals(BackupFailure.Kind.TAKEN_OVER, failure(this::backUp).kind());
        desk.backups.connect(new Passphrase(BackupDesk.PASSPHRASE.toCharArray()));
        assertEquals(4, desk.make().sequence());
    }

    @Test
    void a_pack_of_another_user_or_other_bytes_restores_nothing() throws IOException {
        try (BackupDesk stranger = desk("stranger", liar.url())) {
            stranger.setUp();
            stranger.capture(300, "of another user");
            stranger.make();
            liar.lie(PACKS, (truth, _) -> truth.with(new byte[truth.body().size()]));
            assertEquals(
                    BackupFailure.Kind.DAMAGED,
                    failure(() -> restore(first.id())).kind());
            assertEquals(BackupFailure.Kind.DAMAGED, failure(() -> prove(false)).kind());
        }
    }

    @Test
    void a_flipped_bit_in_a_pack_or_manifest_restores_nothing() {
        liar.lie(PACKS, (truth, _) -> truth.with(flipped(truth.bytes())));
        assertEquals(
                BackupFailure.Kind.DAMAGED, failure(() -> restore(first.id())).kind());
        liar.honest();
        liar.lie("GET /api/v1/backup/[0-9a-f-]{36}", (truth, _) -> truth.with(flipped(truth.bytes())));
        assertEquals(
                BackupFailure.Kind.DAMAGED, failure(() -> restore(first.id())).kind());
    }

    @Test
    @Tag("slow")
    void an_endless_answer_ends() {
        Map<String, Executable> lies = Map.of(
                NEWEST, () -> prove(false), PACKS, () -> prove(true), "GET /api/v1/backup/history", desk.backups::list);
        lies.forEach((request, work) -> {
            liar.honest();
            liar.lie(request, (truth, _) -> truth.endless());
            assertTimeoutPreemptively(Duration.ofMinutes(2), () -> assertThrows(CloudFailure.class, work), request);
        });
        assertUnharmed();
    }

    @Test
    void a_pack_of_another_length_is_refused() {
        liar.lie(
                PACKS,
                (truth, _) ->
                        truth.with(Arrays.copyOf(truth.bytes(), truth.body().size() + 1)));
        assertThrows(CloudFailure.class, () -> restore(first.id()));
        liar.lie(
                PACKS,
                (truth, _) ->
                        truth.with(Arrays.copyOf(truth.bytes(), truth.body().size() - 1)));
        assertThrows(CloudFailure.class, () -> restore(first.id()));
        assertUnharmed();
    }

    @Test
    void a_cloud_that_lost_packs_gets_their_content_again() {
        AtomicBoolean said = new AtomicBoolean();
        liar.lie(
                "POST /api/v1/backup/sessions/.*/missing",
                (truth, asked) -> said.getAndSet(true) ? truth : truth.with(asked));
        BackupResult.Made third = desk.make();
        assertEquals(2, third.lostPacks());
        assertEquals(third.databaseBytes() / 4_096, third.changedPages(), "everything was sent again");
        assertTrue(desk.backups.verify(true, _ -> {}, new Cancellation()).full());
    }

    @Test
    void damage_that_was_found_is_healed_by_the_next_backup() {
        liar.lie(PACKS, (truth, _) -> truth.with(flipped(truth.bytes())));
        assertEquals(BackupFailure.Kind.DAMAGED, failure(() -> prove(true)).kind());
        liar.honest();
        assertHealed();
    }

    @Test
    void damage_is_healed_also_when_the_next_backup_fails_for_another_reason() {
        liar.lie(PACKS, (truth, _) -> truth.with(flipped(truth.bytes())));
        assertEquals(BackupFailure.Kind.DAMAGED, failure(() -> prove(true)).kind());
        liar.honest();
        liar.lie(
                "PUT /api/v1/backup/sessions/.*/packs/.*",
                (_, _) -> LyingCloud.Answer.of(413, PROBLEM, problem(413, "quota_exceeded")));
        assertThrows(CloudFailure.class, this::backUp);
        BackupStatus.Trouble trouble = desk.backups.status().trouble();
        assertNotNull(trouble);
        assertEquals("quota_exceeded", trouble.code());
        liar.honest();
        assertHealed();
        assertInstanceOf(BackupResult.Unchanged.class, backUp(), "once");
    }

    @Test
    void damage_that_a_restore_found_is_healed_by_the_next_backup() {
        liar.lie(PACKS, (truth, _) -> truth.with(flipped(truth.bytes())));
        List<Executable> restores = List.of(() -> restore(first.id()), () -> restoreInto(first.id()));
        for (Executable each : restores) {
            assertEquals(BackupFailure.Kind.DAMAGED, failure(each).kind());
            BackupStatus.Trouble trouble = desk.backups.status().trouble();
            assertNotNull(trouble);
            assertEquals("backup_damaged", trouble.code());
            liar.honest();
            assertHealed();
            liar.lie(PACKS, (truth, _) -> truth.with(flipped(truth.bytes())));
        }
    }

    private void assertHealed() {
        BackupResult.Made healed = desk.make();
        assertEquals(healed.databaseBytes() / 4_096, healed.changedPages(), "everything was sent anew");
        assertNull(desk.backups.status().trouble());
        assertTrue(prove(true).full());
    }

    @Test
    void a_newest_backup_that_is_withheld_is_missed_in_the_list_and_by_a_restore() {
        BackupApi.Stored old = stored(desk, first.id());
        liar.lie("GET /api/v1/backup/history", (truth, _) -> truth.with(history(old)));
        assertEquals(BackupFailure.Kind.ROLLED_BACK, failure(desk.backups::list).kind());
        assertEquals(
                BackupFailure.Kind.ROLLED_BACK,
                failure(() -> restore(first.id())).kind());
    }

    @Test
    void a_damaged_newest_backup_is_followed_by_another_one_even_when_nothing_has_changed() {
        liar.lie(NEWEST, (truth, _) -> truth.with(flipped(truth.bytes())));
        BackupResult.Made third = desk.make();
        assertEquals(2, third.damagedBackup());
        assertTrue(third.changedPages() < 20, "the pages that went up with the damaged one are used");
        liar.honest();
        liar.lie(NEWEST + "/" + second.id(), (truth, _) -> truth.with(flipped(truth.bytes())));
        assertEquals(List.of(true, false, true), readable());
        assertTrue(prove(true).full());
        assertInstanceOf(BackupResult.Unchanged.class, backUp());
    }

    @Test
    void without_a_copy_of_its_own_a_lost_newest_backup_is_followed_by_one_of_everything() throws IOException {
        Files.delete(desk.paths.home().resolve("backup/newest.cache"));
        liar.lie(NEWEST, (_, _) -> LyingCloud.Answer.of(410, PROBLEM, problem(410, "backup_lost")));
        BackupResult.Made third = desk.make();
        assertEquals(List.of(3L, 2L), List.of(third.sequence(), third.damagedBackup()));
        assertEquals(third.databaseBytes() / 4_096, third.changedPages(), "everything was sent");
        liar.honest();
        assertEquals(List.of(true, true, true), readable(), "the chain is whole");
        assertTrue(prove(true).full());
    }

    @Test
    void a_new_computer_opens_the_backups_before_a_damaged_newest_one() throws IOException {
        liar.lie(NEWEST + "(/" + second.id() + ")?", (truth, _) -> truth.with(flipped(truth.bytes())));
        try (BackupDesk other = desk("other", liar.url())) {
            copyAccount("desk", "other");
            other.backups.connect(new Passphrase(BackupDesk.PASSPHRASE.toCharArray()));
            assertEquals(
                    List.of(false, true),
                    other.backups.list().stream().map(StoredBackup::readable).toList());
            other.backups.restoreInPlace(other.workspace(), first.id(), _ -> {}, new Cancellation());
            assertEquals(100, other.thoughts().size());
        }
    }

    @Test
    void a_cloud_without_room_says_so_before_anything_is_copied() throws IOException {
        desk.attach("film.bin", new byte[8_000_000]);
        List<String> asked = new ArrayList<>();
        liar.lie("POST /api/v1/backup/sessions", (_, request) -> {
            asked.add(new String(request, StandardCharsets.UTF_8));
            return LyingCloud.Answer.of(413, PROBLEM, problem(413, "quota_exceeded"));
        });
        List<Progress.Step> steps = new ArrayList<>();
        CloudFailure full = assertThrows(
                CloudFailure.class, () -> desk.backups.now(progress -> steps.add(progress.step()), new Cancellation()));
        assertEquals("quota_exceeded", full.code());
        assertEquals(List.of(), steps, "nothing was copied");
        assertEquals(List.of("{\"version\":3,\"estimated_bytes\":1000000}"), asked);
    }

    @Test
    void a_cloud_that_does_not_answer_is_waited_for_aloud_or_briefly() {
        AtomicInteger asked = new AtomicInteger();
        liar.lie(
                NEWEST,
                (truth, _) -> asked.getAndIncrement() < 2
                        ? LyingCloud.Answer.of(503, PROBLEM, problem(503, "unavailable"))
                        : truth);
        List<Progress.Step> steps = new ArrayList<>();
        desk.capture(1, "third");
        desk.backups.now(progress -> steps.add(progress.step()), new Cancellation());
        assertEquals(Progress.Step.WAITING, steps.getFirst());
        assertEquals(Progress.Step.COPYING, steps.get(steps.lastIndexOf(Progress.Step.WAITING) + 1));

        AtomicInteger listed = new AtomicInteger();
        liar.lie("GET /api/v1/backup/history", (_, _) -> {
            listed.incrementAndGet();
            return LyingCloud.Answer.of(503, PROBLEM, problem(503, "unavailable"));
        });
        assertThrows(CloudFailure.class, desk.backups::list);
        assertEquals(5, listed.get(), "after two seconds, not after half a minute");
    }

    @Test
    void keys_that_the_cloud_has_lost_are_put_back_or_missed() {
        AtomicInteger stored = new AtomicInteger();
        liar.lie(
                "GET /api/v1/backup/keyring",
                (_, _) -> LyingCloud.Answer.of(404, Map.of("content-type", "application/problem+json"), notFound()));
        liar.lie("PUT /api/v1/backup/keyring", (_, request) -> {
            stored.set(request.length);
            return LyingCloud.Answer.of(204, Map.of(), new byte[0]);
        });
        var _ = prove(false);
        assertTrue(stored.get() > 100, "the wrapped keys were stored again");
    }

    @Test
    void a_keyring_of_another_repository_or_an_older_one_opens_nothing() throws IOException {
        try (BackupDesk stranger = desk("stranger", liar.url())) {
            stranger.setUp();
            byte[] other = stranger.cloud.backups(
                    api -> api.keyring().orElseThrow().content().array());
            liar.lie("GET /api/v1/backup/keyring", (truth, _) -> truth.with(other));
            BackupFailure failure = failure(() -> desk.backups.changePassphrase(
                    new Passphrase(BackupDesk.PASSPHRASE.toCharArray()), "four new words together".toCharArray()));
            assertEquals(BackupFailure.Kind.DAMAGED, failure.kind());
        }
    }

    private List<Boolean> readable() {
        return desk.backups.list().stream().map(StoredBackup::readable).toList();
    }

    private BackupResult backUp() {
        return desk.backups.now(_ -> {}, new Cancellation());
    }

    private Restored restore(String id) {
        return desk.backups.restoreInPlace(desk.workspace(), id, _ -> {}, new Cancellation());
    }

    private Restored restoreInto(String id) {
        return desk.backups.restoreInto(folder.resolve("restored"), id, _ -> {}, new Cancellation());
    }

    private Proof prove(boolean full) {
        return desk.backups.verify(full, _ -> {}, new Cancellation());
    }

    private BackupFailure failure(Executable work) {
        BackupFailure failure = assertThrows(BackupFailure.class, work);
        assertUnharmed();
        return failure;
    }

    private void assertUnharmed() {
        assertTrue(desk.thoughts().containsAll(data));
        assertEquals(List.of(), desk.workspace().integrityProblems());
    }

    private BackupDesk desk(String name, String url) throws IOException {
        AppPaths paths = new AppPaths(folder.resolve(name));
        Clock clock = Clock.systemUTC();
        return new BackupDesk(
                paths, egress -> CloudConnection.open(paths, Map.of("ADIUVA_CLOUD_URL", url), clock, egress), clock);
    }

    /// Signs the second desk in as the first one is.
    private void copyAccount(String from, String to) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(from))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("account-"))
                    .toList()) {
                Files.copy(file, folder.resolve(to).resolve(file.getFileName()));
            }
        }
    }

    private static BackupApi.Stored stored(BackupDesk desk, String id) {
        return desk.cloud.backups(api -> api.manifest(id));
    }

    private static LyingCloud.Answer manifest(LyingCloud.Answer truth, BackupApi.Stored other) {
        byte[] content = new byte[other.content().remaining()];
        other.content().duplicate().get(content);
        Map<String, String> headers = new HashMap<>(truth.headers());
        headers.put("x-backup-version", String.valueOf(other.metadata().version()));
        headers.put("x-backup-checksum", "sha256:" + Digest.sha256(content));
        headers.put("x-backup-id", other.metadata().id());
        return LyingCloud.Answer.of(200, headers, content);
    }

    private static byte[] history(BackupApi.Stored only) {
        return """
                [{"id":"%s","version":%d,"timestamp":%d,"checksum":"%s","chunk_count":1,"size_bytes":1}]""".formatted(
                        only.metadata().id(),
                        only.metadata().version(),
                        only.metadata().timestamp(),
                        only.metadata().checksum())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    private static byte[] notFound() {
        return problem(404, "not_found");
    }

    private static byte[] problem(int status, String code) {
        return """
                {"type":"about:blank","title":"x","status":%d,"code":"%s","detail":"none","request_id":"1"}""".formatted(status, code).getBytes(StandardCharsets.UTF_8);
    }
}
