package app.adiuva.desktop.backup.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PageName;
import app.adiuva.desktop.backup.format.v1.Reference;
import app.adiuva.desktop.backup.format.v1.RepositoryId;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadJournalTest {
    private static final RepositoryId OURS = new RepositoryId(new Bits128(1, 2));

    @TempDir
    Path folder;

    Path path;

    @BeforeEach
    void place() {
        path = folder.resolve("journal");
    }

    @Test
    void what_arrived_is_known_after_a_crash() throws IOException {
        write(pack(1), pack(2));
        try (UploadJournal again = UploadJournal.open(path, OURS, new Bits128(9, 9))) {
            assertEquals(List.of(pack(1), pack(2)), again.earlier());
            assertEquals(new Bits128(7, 7), again.upload(), "the upload goes on under its own key");
        }
    }

    @Test
    void a_record_that_was_cut_at_any_byte_ends_it_and_is_overwritten() throws IOException {
        write(pack(1));
        int whole = (int) Files.size(path);
        write(pack(2));
        byte[] all = Files.readAllBytes(path);
        for (int length = whole; length < all.length; length++) {
            Files.write(path, Arrays.copyOf(all, length));
            try (UploadJournal cut = UploadJournal.open(path, OURS, new Bits128(9, 9))) {
                assertEquals(List.of(pack(1)), cut.earlier(), "cut at " + length);
                cut.arrived(pack(3));
            }
            try (UploadJournal again = UploadJournal.open(path, OURS, new Bits128(9, 9))) {
                assertEquals(List.of(pack(1), pack(3)), again.earlier(), "cut at " + length);
            }
        }
    }

    @Test
    void a_flipped_bit_in_a_record_ends_it() throws IOException {
        write(pack(1));
        int whole = (int) Files.size(path);
        write(pack(2));
        byte[] all = Files.readAllBytes(path);
        for (int at = whole; at < all.length; at++) {
            byte[] flipped = all.clone();
            flipped[at] ^= 4;
            Files.write(path, flipped);
            try (UploadJournal read = UploadJournal.open(path, OURS, new Bits128(9, 9))) {
                assertEquals(List.of(pack(1)), read.earlier(), "byte " + at);
            }
        }
    }

    @Test
    void the_journal_of_another_repository_is_not_used() throws IOException {
        write(pack(1));
        try (UploadJournal other = UploadJournal.open(path, new RepositoryId(new Bits128(3, 4)), new Bits128(9, 9))) {
            assertEquals(List.of(), other.earlier());
            assertNotEquals(new Bits128(7, 7), other.upload());
        }
    }

    private void write(SentPack... packs) throws IOException {
        try (UploadJournal journal = UploadJournal.open(path, OURS, new Bits128(7, 7))) {
            for (SentPack pack : packs) {
                journal.arrived(pack);
            }
        }
    }

    private static SentPack pack(int number) {
        PackName name = new PackName(new Bits128(number, number));
        List<PageName> pages = List.of(new PageName(new Bits128(5, number)), new PageName(new Bits128(6, number)));
        return new SentPack(
                new StoredPack(name, 65_637, Digest.sha256(new byte[] {(byte) number})),
                List.of(
                        new SentPack.Placed(new Reference(name, 0, 100, 8_192), new Content.Pages(pages)),
                        new SentPack.Placed(
                                new Reference(name, 100, 50, 60), new Content.Piece(Digest.sha256(new byte[] {7}))),
                        new SentPack.Placed(new Reference(name, 150, 10, 20), new Content.Index())));
    }
}
