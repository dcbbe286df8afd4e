package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.PackReader;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a thirtieth of a snapshot's packs back, every time the next ones by name: after thirty times all were read.
public final class PackProof {
    private static final int SHARE = 30;

    private final RepositoryKey key;
    private final Remote remote;
    private final Reporter reporter;

    public PackProof(RepositoryKey key, Remote remote, Reporter reporter) {
        this.key = key;
        this.remote = remote;
        this.reporter = reporter;
    }

    /// @param packs of the snapshot, ascending by name
    /// @param last the pack that was read last, by the proof before; null for none
    /// @return those that were read, in order
    /// @throws app.adiuva.desktop.backup.format.v1.FormatException when one is missing or not what was sent
    public List<StoredPack> read(List<StoredPack> packs, @Nullable PackName last) throws IOException {
        List<StoredPack> chosen = next(packs, last);
        reporter.begin(
                Progress.Step.FETCHING,
                chosen.stream().mapToLong(StoredPack::length).sum());
        long done = 0;
        for (StoredPack pack : chosen) {
            PackReader.verify(key, pack.name(), new ByteArrayInputStream(remote.fetch(pack)));
            done += pack.length();
            reporter.at(done);
        }
        return chosen;
    }

    /// @param packs ascending by name
    static List<StoredPack> next(List<StoredPack> packs, @Nullable PackName last) {
        int count = (packs.size() + SHARE - 1) / SHARE;
        int from = 0;
        while (last != null && from < packs.size() && packs.get(from).name().compareTo(last) <= 0) {
            from++;
        }
        List<StoredPack> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(packs.get((from + i) % packs.size()));
        }
        return chosen;
    }
}
