package app.adiuva.desktop.backup.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackProofTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 29, 30, 31, 100, 3_200})
    void after_thirty_times_every_pack_was_read(int count) {
        List<StoredPack> packs = IntStream.range(0, count)
                .mapToObj(i -> new StoredPack(new PackName(new Bits128(0, i)), 65_637, Digest.ZERO))
                .toList();
        Set<StoredPack> read = new HashSet<>();
        PackName last = null;
        for (int i = 0; i < 30; i++) {
            List<StoredPack> next = PackProof.next(packs, last);
            assertEquals((count + 29) / 30, next.size());
            read.addAll(next);
            last = next.getLast().name();
        }
        assertEquals(count, read.size());
    }
}
