package app.adiuva.cloud.inventory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What an account's backups consist of. It may have been written by anyone: whatever cannot be is refused with an
/// [IllegalArgumentException] when it is made.
///
/// @param format the version of this form
/// @param packs those that a snapshot needs, and no others
/// @param snapshots also those that were deleted and can be brought back
/// @param keyrings the wrapped keys that are kept, oldest first
public record Inventory(int format, List<Pack> packs, List<Snapshot> snapshots, List<Keyring> keyrings) {
    static final int FORMAT = 1;

    private static final int MAX_PACKS = 200_000;
    private static final int MAX_SNAPSHOTS = 10_000;
    private static final int MAX_KEYRINGS = 256;
    private static final String KEY = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PACK_KEY = Pattern.compile(KEY + "/packs/" + KEY);
    private static final Pattern SNAPSHOT_KEY = Pattern.compile(KEY + "/snapshots/" + KEY);
    private static final Pattern PACK_NAME = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{2,6000}={0,2}");

    public Inventory {
        require(format == FORMAT);
        packs = List.copyOf(packs);
        snapshots = List.copyOf(snapshots);
        keyrings = List.copyOf(keyrings);
        require(packs.size() <= MAX_PACKS && snapshots.size() <= MAX_SNAPSHOTS && keyrings.size() <= MAX_KEYRINGS);
        requireDifferent(packs.stream().map(Pack::name).toList());
        requireDifferent(snapshots.stream().map(Snapshot::id).toList());
        requireDifferent(snapshots.stream().map(Snapshot::version).toList());
        requireDifferent(keyrings.stream().map(Keyring::revision).toList());
        requireDifferent(packs.stream().map(Pack::key).toList());
        requireDifferent(snapshots.stream().map(Snapshot::key).toList());
        for (Snapshot snapshot : snapshots) {
            int count = packs.size();
            require(snapshot.packs().stream().allMatch(index -> index >= 0 && index < count));
        }
    }

    public static Inventory of(List<Pack> packs, List<Snapshot> snapshots, List<Keyring> keyrings) {
        return new Inventory(FORMAT, packs, snapshots, keyrings);
    }

    /// The snapshots that are wanted, and what they need.
    public Inventory only(Predicate<Snapshot> wanted) {
        List<Snapshot> kept = snapshots.stream().filter(wanted).toList();
        int[] indices = kept.stream()
                .flatMapToInt(Snapshot::indices)
                .sorted()
                .distinct()
                .toArray();
        return of(
                Arrays.stream(indices).mapToObj(packs::get).toList(),
                kept.stream()
                        .map(snapshot -> snapshot.needing(snapshot.packs.stream()
                                .map(index -> Arrays.binarySearch(indices, index))
                                .toList()))
                        .toList(),
                keyrings);
    }

    /// The packs that a snapshot needs.
    public List<Pack> packs(Snapshot snapshot) {
        return snapshot.packs.stream().map(packs::get).toList();
    }

    /// @param name 32 hexadecimal digits
    /// @param key of its object
    /// @param bytes the object's length
    /// @param checksum SHA-256 of the object, 64 hexadecimal digits
    public record Pack(String name, String key, long bytes, String checksum) {
        public Pack {
            require(PACK_NAME.matcher(name).matches());
            require(PACK_KEY.matcher(key).matches());
            require(bytes > 0);
            require(CHECKSUM.matcher(checksum).matches());
        }
    }

    /// @param key of its object
    /// @param timestamp when it was made, epoch milliseconds, as its maker said
    /// @param checksum as that of a pack
    /// @param bytes the object's length
    /// @param createdAt when it was stored, epoch milliseconds
    /// @param deletedAt epoch milliseconds; null for one that was not deleted
    /// @param packs what it needs: indices into the list of packs
    public record Snapshot(
            UUID id,
            String key,
            long version,
            long timestamp,
            String checksum,
            long bytes,
            long createdAt,
            @Nullable Long deletedAt,
            List<Integer> packs) {
        public Snapshot {
            packs = List.copyOf(packs);
            require(SNAPSHOT_KEY.matcher(key).matches());
            require(version > 0 && timestamp >= 0 && bytes >= 0 && createdAt >= 0);
            require(CHECKSUM.matcher(checksum).matches());
            requireDifferent(packs);
        }

        private IntStream indices() {
            return packs.stream().mapToInt(Integer::intValue);
        }

        private Snapshot needing(List<Integer> others) {
            return new Snapshot(id, key, version, timestamp, checksum, bytes, createdAt, deletedAt, others);
        }
    }

    /// @param content base64
    /// @param checksum of the decoded content
    /// @param createdAt epoch milliseconds
    public record Keyring(long revision, String content, String checksum, long createdAt) {
        public Keyring {
            require(revision > 0 && createdAt >= 0);
            require(BASE64.matcher(content).matches() && content.length() % 4 == 0);
            require(CHECKSUM.matcher(checksum).matches());
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not an inventory");
        }
    }

    private static void requireDifferent(List<?> values) {
        Set<Object> seen = new HashSet<>(values);
        require(seen.size() == values.size());
    }
}
