package app.adiuva.cloud.backup;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class FolderAdoptionTest extends AdoptionContract {
    @TempDir
    Path disk;

    @Override
    Map<String, String> place() {
        return Map.of("BACKUP_DIR", disk.toString());
    }
}
