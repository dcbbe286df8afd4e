package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.backup.KeyringStore.Keyring;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ContentMismatch;
import app.adiuva.cloud.object.FolderObjectStore;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.backup.PackProgress;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the rules of backups promise on every database.
abstract class BackupsContract {
    private static final byte[] PACK = bytes(1000, 1);

    @TempDir
    Path folder;

    @TempDir
    Path partials;

    private final MovableClock clock = new MovableClock();
    private final UUID account = UUID.randomUUID();
    private BillingTier tier = BillingTier.PRO;
    private ObjectStore objects;
    private Uploads uploads;
    private Backups backups;
    private Garbage garbage;

    abstract Database database();

    @BeforeEach
    void wire() {
        objects = new FolderObjectStore(folder);
        BackupStore store = new BackupStore(database());
        Quotas quotas = new Quotas(id -> tier, true);
        PartialPacks partial = new PartialPacks(partials);
        uploads = new Uploads(store, objects, partial, quotas, Custody.UNDISPUTED, clock);
        backups = new Backups(store, objects, uploads, quotas, Custody.UNDISPUTED, clock);
        garbage = new Garbage(store, objects, partial, Custody.UNDISPUTED, clock);
        database()
                .write(handle -> handle.execute(
                        "insert into users (id, email, password_hash, created_at, updated_at) values (?, ?, 'x', 0, 0)",
                        account.toString(),
                        account + "@example.com"));
    }

    @Test
    void a_plan_without_backup_stores_nothing_and_still_gives_back() throws IOException {
        StoredSnapshot stored = store(1);
        tier = BillingTier.FREE;
        assertEquals(ProblemCode.TIER_TOO_LOW, refusal(() -> store(2)));
        assertEquals(ProblemCode.TIER_TOO_LOW, refusal(() -> open(2)));
        assertEquals(stored, backups.newest(account));
    }

    @Test
    void a_full_plan_refuses_before_and_during_an_upload() throws IOException {
        assertEquals(ProblemCode.QUOTA_EXCEEDED, refusal(() -> uploads.open(account, 1, (5L << 30) + 1, null)));
        UUID session = open(1);
        pretendStored(5L << 30);
        assertEquals(ProblemCode.QUOTA_EXCEEDED, refusal(() -> put(session, name(1))));
        tier = BillingTier.POWER;
        assertTrue(put(session, name(1)));
        tier = BillingTier.TEAM;
        pretendStored(50L << 30);
        assertTrue(put(session, name(2)));
    }

    @Test
    void what_a_plan_has_no_room_for_in_the_end_is_not_kept() throws Exception {
        UUID session = open(1);
        pretendStored((5L << 30) - 3L * PACK.length);
        List<Boolean> stored = atOnce(10, i -> () -> {
            try {
                return put(session, name(i));
            } catch (ProblemException full) {
                assertEquals(ProblemCode.QUOTA_EXCEEDED, full.code());
                return false;
            }
        });
        assertEquals(3, stored.stream().filter(s -> s).count());
        assertEquals(3, files());
    }

    @Test
    void one_of_ten_uploads_with_the_same_number_wins() throws Exception {
        List<Boolean> won = atOnce(10, i -> () -> {
            try {
                backups.store(account, announcement(1, bytes(100, i), null), new ByteArrayInputStream(bytes(100, i)));
                return true;
            } catch (ProblemException lost) {
                assertEquals(ProblemCode.VERSION_CONFLICT, lost.code());
                return false;
            }
        });
        assertEquals(1, won.stream().filter(w -> w).count());
        assertEquals(1, files());
    }

    @Test
    void the_same_upload_once_more_while_the_first_still_runs_changes_nothing() throws IOException {
        UUID session = open(1);
        uploads.missing(account, session, List.of(name(1)));
        put(session, name(1));
        byte[] manifest = bytes(50, 1);
        Announcement announced =
                announcement(1, manifest, new Announcement.PackSet(session, Sha256.ofText(name(1).hex() + "\n")));
        List<StoredSnapshot> again = new ArrayList<>();
        InputStream body = new ByteArrayInputStream(manifest) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (again.isEmpty()) {
                    try {
                        again.add(backups.store(account, announced, new ByteArrayInputStream(manifest)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return super.read(buffer, offset, length);
            }
        };
        StoredSnapshot late = backups.store(account, announced, body);
        assertEquals(again.getFirst().id(), late.id());
        assertEquals(2, files(), "the pack and one manifest");
        assertEquals(again.getFirst().key(), backups.newest(account).key());
    }

    @Test
    void the_same_pack_sent_ten_times_at_once_is_stored_once() throws Exception {
        UUID session = open(1);
        List<Boolean> first = atOnce(10, i -> () -> {
            try {
                return put(session, name(1));
            } catch (ProblemException other) {
                assertEquals(ProblemCode.BUSY, other.code());
                return false;
            }
        });
        assertEquals(1, first.stream().filter(f -> f).count());
        assertEquals(1, files());
    }

    @Test
    void a_deleted_backup_stays_for_seven_days_and_takes_its_packs_along() throws IOException {
        StoredSnapshot kept = store(1, name(1), name(2));
        StoredSnapshot gone = store(2, name(2), name(3));
        backups.setDeleted(account, gone.id(), true);
        clock.advance(Duration.ofDays(6));
        age();
        assertEquals(0, garbage.collect(account));
        clock.advance(Duration.ofDays(2));
        assertEquals(2, garbage.collect(account));
        assertEquals(List.of(kept), backups.history(account, false));
        assertEquals(PACK.length, uploads.pack(account, name(2)).objectBytes());
        assertEquals(ProblemCode.NOT_FOUND, refusal(() -> uploads.pack(account, name(3))));
        assertEquals(3, files());
    }

    @Test
    void the_collection_leaves_alone_what_a_running_upload_claims() throws IOException {
        put(open(1), name(1));
        clock.advance(Duration.ofHours(23));
        UUID session = open(1);
        uploads.missing(account, session, List.of(name(1)));
        clock.advance(Duration.ofHours(3));
        age();
        assertEquals(0, garbage.collect(account));
        clock.advance(Duration.ofHours(24));
        assertEquals(1, garbage.collect(account));
        assertEquals(0, files());
    }

    @Test
    void what_a_crash_left_behind_is_found() throws IOException {
        store(1, name(1));
        Path stray = folder.resolve(account.toString())
                .resolve("packs")
                .resolve(UUID.randomUUID().toString());
        Files.write(stray, PACK);
        Files.setLastModifiedTime(stray, FileTime.from(clock.instant()));
        garbage.collect();
        Path half = Files.write(stray.resolveSibling(UUID.randomUUID() + "_part"), PACK);
        assertTrue(Files.exists(stray), "too young");
        clock.advance(Duration.ofHours(26));
        age();
        garbage.collect();
        assertEquals(2, files());
        assertTrue(Files.notExists(half));
        assertEquals(1, backups.history(account, false).size());
    }

    @Test
    void a_pack_whose_link_broke_goes_on_where_it_stopped() throws IOException {
        UUID session = open(1);
        assertThrows(IOException.class, () -> send(session, 0, Arrays.copyOf(PACK, 300), PACK.length));
        assertEquals(new PackProgress(false, 300), uploads.progress(account, session, name(1)));
        assertEquals(ProblemCode.OFFSET_CONFLICT, refusal(() -> send(session, 200, PACK, PACK.length)));
        assertTrue(send(session, 300, Arrays.copyOfRange(PACK, 300, PACK.length), PACK.length - 300));
        assertEquals(new PackProgress(true, PACK.length), uploads.progress(account, session, name(1)));
        assertEquals(1, files());
    }

    @Test
    void a_pack_that_arrived_wrong_is_forgotten() {
        UUID session = open(1);
        byte[] wrong = bytes(PACK.length, 99);
        assertThrows(ContentMismatch.class, () -> send(session, 0, wrong, wrong.length));
        assertEquals(new PackProgress(false, 0), uploads.progress(account, session, name(1)));
    }

    private boolean send(UUID session, long offset, byte[] body, long length) throws IOException {
        return uploads.put(account, session, name(1), offset, new ByteArrayInputStream(body), length, Sha256.of(PACK));
    }

    @Test
    void old_keys_stay_a_week_after_somebody_pushed_them_out() {
        replaceKeys(1);
        clock.advance(Duration.ofDays(400));
        for (int revision = 2; revision <= 12; revision++) {
            replaceKeys(revision);
        }
        clock.advance(Duration.ofDays(6));
        assertEquals(13, replaceKeys(13).size());
        clock.advance(Duration.ofDays(2));
        assertEquals(
                List.of(12L, 13L, 14L),
                replaceKeys(14).stream().map(Keyring::revision).skip(2).toList());
    }

    /// @return what is kept then
    private List<Keyring> replaceKeys(long revision) {
        return new BackupStore(database()).write(account, tables -> {
            tables.keyrings().add(account, new Keyring(revision, "AAAA", Sha256.of(PACK), clock.instant()));
            return tables.keyrings().all(account);
        });
    }

    @Test
    void a_number_is_never_used_again_after_its_backup_is_gone() throws IOException {
        StoredSnapshot stored = store(7);
        backups.setDeleted(account, stored.id(), true);
        assertEquals(ProblemCode.VERSION_CONFLICT, refusal(() -> store(6)));
    }

    @Test
    void an_upload_ends_after_a_day_but_what_it_sent_is_known() throws IOException {
        UUID session = open(1);
        put(session, name(1));
        clock.advance(Duration.ofHours(24));
        assertEquals(ProblemCode.NOT_FOUND, refusal(() -> put(session, name(2))));
        assertEquals(List.of(name(2)), uploads.missing(account, open(1), List.of(name(1), name(2))));
    }

    private StoredSnapshot store(long version, PackName... packs) throws IOException {
        byte[] manifest = bytes(50, version);
        Announcement.PackSet set = null;
        if (packs.length > 0) {
            UUID session = open(version);
            for (PackName missing : uploads.missing(account, session, List.of(packs))) {
                put(session, missing);
            }
            String names =
                    Stream.of(packs).sorted().map(pack -> pack.hex() + "\n").collect(Collectors.joining());
            set = new Announcement.PackSet(session, Sha256.ofText(names));
        }
        return backups.store(account, announcement(version, manifest, set), new ByteArrayInputStream(manifest));
    }

    private Announcement announcement(long version, byte[] content, Announcement.PackSet packs) {
        return new Announcement(version, clock.instant(), Sha256.of(content), content.length, packs);
    }

    private UUID open(long version) {
        return UUID.fromString(uploads.open(account, version, 0, null).id());
    }

    private boolean put(UUID session, PackName name) throws IOException {
        return uploads.put(account, session, name, 0, new ByteArrayInputStream(PACK), PACK.length, Sha256.of(PACK));
    }

    private void pretendStored(long bytes) {
        PackName name = name(new Random(bytes).nextInt(1000, 1_000_000));
        new BackupStore(database()).write(account, tables -> {
            tables.packs()
                    .put(
                            account,
                            new StoredPack(
                                    name, ObjectKey.of(account.toString(), name.hex()), bytes, Sha256.of(PACK), true),
                            clock.instant());
            return name;
        });
    }

    /// Makes the files as old as the clock of the test says they are.
    private void age() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(26))));
            }
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private interface Attempt {
        Object run() throws IOException;
    }

    private static ProblemCode refusal(Attempt attempt) {
        return assertThrows(ProblemException.class, attempt::run).code();
    }

    private static <T> List<T> atOnce(int count, IntFunction<Callable<T>> task) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    threads.invokeAll(IntStream.range(0, count).mapToObj(task).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static PackName name(int number) {
        return new PackName("%032x".formatted(number));
    }

    private static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
