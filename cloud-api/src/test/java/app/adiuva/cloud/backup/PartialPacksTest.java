package app.adiuva.cloud.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialPacksTest {
    @TempDir
    Path folder;

    private final UUID account = UUID.randomUUID();
    private PartialPacks partial;

    @BeforeEach
    void wire() {
        partial = new PartialPacks(folder);
    }

    @Test
    void many_packs_that_broke_off_make_room_and_one_that_is_being_sent_stays() throws IOException {
        InputStream body = new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                if (!begun) {
                    begun = true;
                    return 1;
                }
                age(1);
                for (int pack = 2; pack <= 66; pack++) {
                    breakOff(pack);
                    age(pack);
                }
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int value = read();
                buffer[offset] = (byte) value;
                return value < 0 ? -1 : 1;
            }
        };
        assertThrows(IOException.class, () -> send(1, body));

        assertEquals(1, partial.received(account, name(1)), "the oldest, but it was being sent");
        assertEquals(0, partial.received(account, name(2)));
        assertEquals(0, partial.received(account, name(3)));
        assertEquals(1, partial.received(account, name(4)));
        assertEquals(1, partial.received(account, name(66)));
    }

    private void breakOff(int pack) {
        assertThrows(IOException.class, () -> send(pack, new ByteArrayInputStream(new byte[1])));
    }

    private void send(int pack, InputStream body) throws IOException {
        partial.take(account, name(pack), 0, body, 2, file -> file);
    }

    /// Higher numbers are younger.
    private void age(int pack) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve(account.toString()).resolve(name(pack).hex()), FileTime.fromMillis(1_000L * pack));
    }

    private static PackName name(int number) {
        return new PackName(BackupClient.name(number));
    }
}
