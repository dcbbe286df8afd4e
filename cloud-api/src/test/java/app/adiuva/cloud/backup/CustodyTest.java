package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.inventory.Holder;
import app.adiuva.cloud.inventory.Inventories;
import app.adiuva.cloud.inventory.Inventory;
import app.adiuva.cloud.object.FolderObjectStore;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two computers that keep backups in one folder never destroy each other's.
class CustodyTest {
    @TempDir
    Path folder;

    @TempDir
    Path profiles;

    private final MovableClock clock = new MovableClock();
    private final List<OneComputer> computers = new ArrayList<>();
    private OneComputer old;
    private OneComputer fresh;

    @BeforeEach
    void start() {
        old = computer("old");
        fresh = computer("fresh");
    }

    @AfterEach
    void stop() {
        computers.forEach(OneComputer::close);
    }

    @Test
    void the_garbage_of_either_keeper_leaves_what_the_other_needs() throws IOException {
        StoredSnapshot first = old.store(1, 1, 2);
        old.store(2, 2, 3);
        old.put(old.open(3), 9); // an upload that is never finished
        fresh.adoption.adopt(fresh.account, old.account);
        fresh.backups.setDeleted(fresh.account, first.id(), true);
        fresh.store(3, 3, 4);
        clock.advance(Duration.ofDays(9));
        age();

        assertEquals(ProblemCode.TAKEN_OVER, refusal(() -> old.garbage.collect(old.account)));
        old.garbage.collect();
        assertEquals(2, fresh.garbage.collect(fresh.account), "version 1 and its pack");
        fresh.requireWhole(2, 3);
        assertEquals(0, fresh.garbage.collect(fresh.account));

        old.adoption.adopt(old.account, old.account);
        old.store(4, 2, 4, 5);
        clock.advance(Duration.ofDays(9));
        age();
        old.garbage.collect();
        fresh.garbage.collect();
        old.requireWhole(2, 3, 4);
    }

    @Test
    void no_inventory_names_what_is_gone() throws IOException {
        StoredSnapshot first = old.store(1, 1, 2);
        old.store(2, 2, 3);
        old.backups.setDeleted(old.account, first.id(), true);
        assertEquals(2, inventory(Holder.first(old.account)).snapshots().size());
        clock.advance(Duration.ofDays(9));
        age();
        assertEquals(2, old.garbage.collect(old.account));
        Inventory left = inventory(Holder.first(old.account));
        assertEquals(1, left.snapshots().size());
        assertEquals(
                List.of(OneComputer.name(2).hex(), OneComputer.name(3).hex()),
                left.packs().stream().map(Inventory.Pack::name).toList());
    }

    @Test
    void a_change_during_the_takeover_is_seen_by_one_of_both() throws IOException {
        old.store(1, 1);
        Holder former = Holder.first(old.account);
        byte[] before = Files.readAllBytes(file(former));
        old.store(2, 1, 2);
        byte[] after = Files.readAllBytes(file(former));
        Files.write(file(former), before);
        fresh.onInventory = () -> Files.write(file(former), after);
        fresh.adoption.adopt(fresh.account, old.account);
        fresh.requireWhole(1, 2);

        OneComputer third = computer("third");
        fresh.onInventory = () -> third.adoption.adopt(third.account, old.account);
        assertEquals(ProblemCode.TAKEN_OVER, refusal(() -> fresh.store(3, 1)));
        third.store(4, 2);
        third.requireWhole(1, 2, 3, 4);
    }

    @Test
    void of_two_who_take_over_at_once_one_wins() throws IOException {
        old.store(1, 1);
        OneComputer third = computer("third");
        List<OneComputer> byName = Stream.of(fresh, third)
                .sorted((a, b) -> a.account.toString().compareTo(b.account.toString()))
                .toList();
        OneComputer winner = byName.get(1);
        OneComputer loser = byName.get(0);
        Files.createDirectories(file(Holder.first(old.account)).getParent());
        loser.onInventory = () -> Files.copy(
                file(Holder.first(old.account)), file(Holder.first(old.account).next(winner.account)));
        assertEquals(ProblemCode.TAKEN_OVER, refusal(() -> loser.adoption.adopt(loser.account, old.account)));
        assertEquals(List.of(), loser.backups.history(loser.account, true));
        loser.adoption.adopt(loser.account, old.account);
        loser.requireWhole(1);
    }

    @Test
    void what_a_crash_kept_from_being_written_is_written_at_the_next_start() throws IOException {
        old.store(1, 1);
        byte[] before = Files.readAllBytes(file(Holder.first(old.account)));
        old.store(2, 1, 2);
        Files.write(file(Holder.first(old.account)), before);
        new BackupStore(old.database).write(old.account, tables -> {
            CustodyStore.Kept now = tables.custody().of(old.account).orElseThrow();
            return tables.custody().put(new CustodyStore.Kept(now.holder(), Sha256.of(before), now.written()));
        });
        old.custody.publishAll();
        assertEquals(2, inventory(Holder.first(old.account)).snapshots().size());
    }

    @Test
    void only_what_is_there_whole_is_taken_over() throws IOException {
        old.store(1, 1, 2);
        old.store(2, 2, 3);
        StoredSnapshot third = old.store(3, 2);
        Files.delete(old.file(
                old.uploads.pack(old.account, OneComputer.name(3)).key().path()));
        Files.write(old.file(third.key().path()), new byte[1]);
        fresh.adoption.adopt(fresh.account, old.account);
        fresh.requireWhole(1);
        assertEquals(3, old.backups.history(old.account, false).size());
    }

    @Test
    void nothing_is_made_of_what_is_no_inventory() throws IOException {
        old.store(1, 1);
        Path file = file(Holder.first(old.account));
        byte[] right = Files.readAllBytes(file);
        String json = new String(unzip(right), StandardCharsets.UTF_8);
        List<byte[]> wrong = new ArrayList<>(List.of(
                new byte[0],
                new byte[] {1, 2, 3},
                json.getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(right, right.length / 2),
                zip("[]"),
                zip("{}"),
                zip("null"),
                zip(" ".repeat(100 << 20))));
        for (String[] change : new String[][] {
            {"\"format\":1", "\"format\":2"},
            {"\"packs\":[0]", "\"packs\":[1]"},
            {"\"packs\":[0]", "\"packs\":[-1]"},
            {"\"packs\":[0]", "\"packs\":[0,0]"},
            {"\"packs\":[0]", "\"packs\":null"},
            {old.account + "/packs/", "../../packs/"},
            {old.account + "/packs/", old.account + "/snapshots/"},
            {"\"version\":1", "\"version\":-1"},
            {"\"bytes\":1000", "\"bytes\":0"},
            {"\"keyrings\":[]", "\"keyrings\":[{}]"},
            {"\"keyrings\":[]", "\"keyrings\":[],\"more\":1"},
            {"\"keyrings\":[]", "\"keyrings\":[{\"revision\":1,\"content\":\"<>\",\"checksum\":\"\",\"created_at\":1}]"
            },
        }) {
            assertTrue(json.contains(change[0]), change[0]);
            wrong.add(zip(json.replace(change[0], change[1])));
        }
        for (byte[] content : wrong) {
            Files.write(file, content);
            assertEquals(List.of(), fresh.adoption.found(), new String(content, StandardCharsets.ISO_8859_1));
            assertEquals(ProblemCode.NOT_FOUND, refusal(() -> fresh.adoption.adopt(fresh.account, old.account)));
        }
        Files.write(file, zip(json));
        assertEquals(1, fresh.adoption.found().size(), "the right one, packed by somebody else");
    }

    @Test
    void names_that_are_no_inventories_are_passed_over() throws IOException {
        old.store(1, 1);
        Path file = file(Holder.first(old.account));
        for (String name :
                List.of("0_" + old.account, "02_" + old.account, "2_x", "2_", "2", ".DS_Store", "99999999999_x")) {
            Files.copy(file, file.resolveSibling(name));
        }
        Files.copy(file, file.getParent().resolveSibling("inventory"));
        List<FoundBackups> found = fresh.adoption.found();
        assertEquals(
                List.of(old.account.toString()),
                found.stream().map(FoundBackups::id).toList());
        fresh.adoption.adopt(fresh.account, old.account);
        assertEquals(ProblemCode.TAKEN_OVER, refusal(() -> old.open(2)));
    }

    @Test
    void a_damaged_inventory_is_written_again_by_its_keeper_and_passed_over_by_others() throws IOException {
        old.store(1, 1);
        fresh.adoption.adopt(fresh.account, old.account);
        Path file = file(Holder.first(old.account).next(fresh.account));
        Files.write(file, new byte[7]);
        assertEquals(1, computer("third").adoption.found().size(), "the one before is as good");
        fresh.custody.publishAll();
        assertEquals(
                1,
                inventory(Holder.first(old.account).next(fresh.account))
                        .snapshots()
                        .size());
        fresh.store(2, 1);
    }

    @Test
    void a_copy_of_a_profile_is_another_computer() throws IOException {
        old.store(1, 1);
        OneComputer copy = old.copy(profiles.resolve("copy"));
        computers.add(copy);
        old.store(2, 2);
        clock.advance(Duration.ofDays(2));
        age();
        copy.garbage.collect();
        old.requireWhole(1, 2);
        assertEquals(ProblemCode.TAKEN_OVER, refusal(() -> copy.store(2, 5)));
        assertEquals(1, copy.adoption.found().size());
        copy.adoption.adopt(copy.account, copy.account);
        copy.requireWhole(1, 2);
        copy.store(3, 2);
        assertEquals(ProblemCode.TAKEN_OVER, refusal(() -> old.store(3, 1)));
    }

    @Test
    void requests_at_the_same_time_are_not_taken_for_another_computer() throws Exception {
        old.store(1, 1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> others = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                others.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        old.custody.require(old.account);
                    }
                    old.garbage.collect(old.account);
                }));
            }
            for (int version = 2; version < 12; version++) {
                old.store(version, version - 1, version);
            }
            for (Future<?> other : others) {
                other.get();
            }
        }
    }

    @Test
    void another_place_is_not_taken_for_the_one_of_the_backups() throws IOException {
        old.store(1, 1);
        Path away = profiles.resolve("away");
        Files.move(folder.resolve("inventories"), away);
        assertEquals(ProblemCode.PLACE_CHANGED, refusal(() -> old.store(2, 1, 2)));
        assertEquals(ProblemCode.PLACE_CHANGED, refusal(() -> old.garbage.collect(old.account)));
        old.custody.publishAll();
        assertTrue(Files.notExists(folder.resolve("inventories")));
        Files.move(away, folder.resolve("inventories"));
        old.store(2, 1, 2);
        old.requireWhole(1, 2);
    }

    @Test
    void a_series_of_takeovers_keeps_every_object_reachable() throws IOException {
        old.store(1, 1);
        UUID series = old.account;
        OneComputer keeper = old;
        for (int i = 2; i < 8; i++) {
            OneComputer next = i % 2 == 0 ? computer("computer" + i) : old;
            next.adoption.adopt(next.account, series);
            next.store(i, i - 1, i);
            clock.advance(Duration.ofDays(2));
            age();
            computers.forEach(computer -> computer.garbage.collect());
            assertNotEquals(keeper, next);
            keeper = next;
        }
        keeper.requireWhole(1, 2, 3, 4, 5, 6, 7);
    }

    private OneComputer computer(String name) {
        OneComputer computer = new OneComputer(folder, profiles.resolve(name), clock);
        computers.add(computer);
        return computer;
    }

    private Inventory inventory(Holder holder) {
        return new Inventories(new FolderObjectStore(folder)).read(holder).orElseThrow();
    }

    private Path file(Holder holder) {
        return folder.resolve("inventories")
                .resolve(holder.series().toString())
                .resolve(holder.generation() + "_" + holder.account());
    }

    /// Makes the files as old as the clock of the test says they are.
    private void age() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(26))));
            }
        }
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] unzip(byte[] bytes) throws IOException {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static ProblemCode refusal(Attempt attempt) {
        return assertThrows(ProblemException.class, attempt::run).code();
    }
}
