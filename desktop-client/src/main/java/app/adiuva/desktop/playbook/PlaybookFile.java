package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.store.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A playbook as a JSON file, to be kept elsewhere or given to others. It holds what the playbook holds, its fixed
/// texts included, and nothing else of the user's.
public final class PlaybookFile {
    private static final int LARGEST = 1 << 20;

    private PlaybookFile() {}

    /// @throws IOException when the file cannot be written
    public static void write(Playbook playbook, Path file) throws IOException {
        WholeFile.write(file, Json.indented(playbook) + "\n");
    }

    /// Reads and checks a playbook; it is not kept by that.
    ///
    /// @throws PlaybookRefused when the file cannot be read, is no playbook, or is one that may not be run
    public static Playbook read(Path file) {
        return parse(text(file));
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new PlaybookRefused(Refusal.OfFile.TOO_LARGE);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new PlaybookRefused(Refusal.OfFile.NO_TEXT);
        } catch (IOException unreadable) {
            throw new PlaybookRefused(Refusal.OfFile.UNREADABLE);
        }
    }

    static Playbook parse(String json) {
        Optional<Playbook> read;
        try {
            read = Json.read(json, Playbook.class);
        } catch (Json.Malformed noPlaybook) {
            throw new PlaybookRefused(Refusal.OfFile.NO_PLAYBOOK);
        }
        return PlaybookCheck.ofUser(read.orElseThrow(() -> new PlaybookRefused(Refusal.OfFile.EMPTY)));
    }
}
