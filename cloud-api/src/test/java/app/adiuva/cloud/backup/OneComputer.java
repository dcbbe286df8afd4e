package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.inventory.Inventories;
import app.adiuva.cloud.inventory.Inventory;
import app.adiuva.cloud.object.FolderObjectStore;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.object.PresignedUpload;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The backups of a cloud of one computer with one account, over a folder that other computers use, too.
final class OneComputer implements AutoCloseable {
    private static final byte[] PACK = new byte[1000];

    final UUID account;
    final Database database;
    final PublishedCustody custody;
    final Uploads uploads;
    final Backups backups;
    final Garbage garbage;
    final Adoption adoption;
    private final Path place;
    private final Clock clock;

    /// Runs once, just after this computer has written an inventory.
    Step onInventory = () -> {};

    interface Step {
        void run() throws IOException;
    }

    /// A new computer.
    OneComputer(Path place, Path profile, Clock clock) {
        this(place, profile, clock, UUID.randomUUID());
        database.write(handle -> handle.execute(
                "insert into users (id, email, password_hash, created_at, updated_at) values (?, ?, 'x', 0, 0)",
                account.toString(),
                account + "@example.com"));
    }

    private OneComputer(Path place, Path profile, Clock clock, UUID account) {
        this.place = place;
        this.clock = clock;
        this.account = account;
        database = Database.open(DatabaseConfig.sqlite(profile.resolve("cloud.db")));
        BackupStore store = new BackupStore(database);
        FolderObjectStore objects = new FolderObjectStore(place);
        Inventories inventories = new Inventories(new HookedStore(objects, this::inventoryWritten));
        Quotas quotas = new Quotas(id -> BillingTier.FREE, false);
        PartialPacks partial = new PartialPacks(profile.resolve("partial"));
        custody = new PublishedCustody(store, inventories);
        uploads = new Uploads(store, objects, partial, quotas, custody, clock);
        backups = new Backups(store, objects, uploads, quotas, custody, clock);
        garbage = new Garbage(store, objects, partial, custody, clock);
        adoption = new Adoption(store, objects, inventories, custody, clock);
    }

    private void inventoryWritten() throws IOException {
        Step now = onInventory;
        onInventory = () -> {};
        now.run();
    }

    /// Another computer with a copy of this one's database.
    OneComputer copy(Path other) throws IOException {
        Files.createDirectory(other);
        database.read(handle -> handle.execute("vacuum into '" + other.resolve("cloud.db") + "'"));
        return new OneComputer(place, other, clock, account);
    }

    UUID open(long version) {
        return UUID.fromString(uploads.open(account, version, 0, null).id());
    }

    void put(UUID session, int pack) throws IOException {
        uploads.put(account, session, name(pack), 0, new ByteArrayInputStream(PACK), PACK.length, Sha256.of(PACK));
    }

    StoredSnapshot store(long version, int... packs) throws IOException {
        UUID session = open(version);
        List<PackName> names =
                Arrays.stream(packs).mapToObj(OneComputer::name).sorted().toList();
        for (PackName missing : uploads.missing(account, session, names)) {
            put(session, Integer.parseInt(missing.hex(), 16));
        }
        Sha256 digest =
                Sha256.ofText(names.stream().map(pack -> pack.hex() + "\n").collect(Collectors.joining()));
        byte[] manifest = manifest(version);
        return backups.store(
                account,
                new Announcement(
                        version,
                        clock.instant(),
                        Sha256.of(manifest),
                        manifest.length,
                        new Announcement.PackSet(session, digest)),
                new ByteArrayInputStream(manifest));
    }

    Path file(String key) {
        return place.resolve(key);
    }

    /// Requires that exactly these versions are there, with every object that they need.
    void requireWhole(long... versions) throws IOException {
        List<StoredSnapshot> all = backups.history(account, false);
        assertEquals(
                Arrays.stream(versions).boxed().toList().reversed(),
                all.stream().map(StoredSnapshot::version).toList());
        for (StoredSnapshot snapshot : all) {
            assertEquals(snapshot.objectBytes(), Files.size(file(snapshot.key().path())));
        }
        Inventory needed =
                new BackupStore(database).read(tables -> tables.inventory().of(account));
        for (Inventory.Pack pack : needed.packs()) {
            assertEquals(
                    pack.checksum(),
                    Sha256.of(Files.readAllBytes(file(pack.key()))).hex());
        }
    }

    static PackName name(int number) {
        return new PackName("%032x".formatted(number));
    }

    private static byte[] manifest(long version) {
        byte[] bytes = new byte[50];
        new Random(version).nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        database.close();
    }

    /// Tells of each object that it has stored.
    private record HookedStore(ObjectStore objects, Step stored) implements ObjectStore {
        @Override
        public void put(ObjectKey key, InputStream content, long length, Sha256 expected) throws IOException {
            objects.put(key, content, length, expected);
            stored.run();
        }

        @Override
        public Optional<Long> length(ObjectKey key) {
            return objects.length(key);
        }

        @Override
        public boolean lengthsAreCheap() {
            return objects.lengthsAreCheap();
        }

        @Override
        public Optional<InputStream> open(ObjectKey key, long offset, long count) {
            return objects.open(key, offset, count);
        }

        @Override
        public void delete(ObjectKey key) {
            objects.delete(key);
        }

        @Override
        public void list(String first, Consumer<Entry> each) {
            objects.list(first, each);
        }

        @Override
        public Optional<PresignedUpload> presign(ObjectKey key, long length, Sha256 expected, Duration validity) {
            return objects.presign(key, length, expected, validity);
        }

        @Override
        public void close() {
            objects.close();
        }
    }
}
