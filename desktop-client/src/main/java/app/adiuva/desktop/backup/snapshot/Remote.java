package app.adiuva.desktop.backup.snapshot;

import app.adiuva.contracts.backup.PackProgress;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.PackSource;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Egress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// The stored objects of the account, over a line that may break. Every call here may be repeated without harm, and
/// is, as long as [Patience] has it. Thread-safe.
public final class Remote {
    private static final int MOST_NAMES = 1_000;

    private final CloudConnection cloud;
    private final Egress work;
    private final Reporter reporter;
    private final Supplier<Patience> patiences;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /// @param patiences one for each call
    public Remote(CloudConnection cloud, Reporter reporter, Cancellation cancellation, Supplier<Patience> patiences) {
        this.cloud = cloud;
        this.work = cloud.backupWork();
        this.reporter = reporter;
        this.patiences = patiences;
        cancellation.onCancel(cancelled::countDown);
    }

    /// @throws CloudFailure when there is no answer at last
    /// @throws CancellationException when the user stopped
    public <T> T call(Function<BackupApi, T> call) {
        Patience patience = patiences.get();
        while (true) {
            try {
                requireWanted();
                T answer = cloud.backups(work, call);
                reporter.answered();
                return answer;
            } catch (CloudFailure failure) {
                pause(patience.after(failure));
            }
        }
    }

    /// Claims packs, and answers those that the cloud does not have.
    public List<String> missing(String session, List<String> packs) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < packs.size(); i += MOST_NAMES) {
            List<String> some = packs.subList(i, Math.min(packs.size(), i + MOST_NAMES));
            missing.addAll(call(api -> api.missing(session, some)));
        }
        return missing;
    }

    /// Sends a pack, and after a broken link the rest of it.
    void send(String session, StoredPack pack, byte[] bytes) {
        Patience patience = patiences.get();
        String name = pack.name().toString();
        String checksum = "sha256:" + pack.sha256();
        int arrived = 0;
        while (true) {
            int offset = arrived;
            try {
                requireWanted();
                var _ = cloud.backups(work, api -> {
                    api.putPack(session, name, bytes, offset, checksum, reporter::transferred);
                    return name;
                });
                reporter.answered();
                return;
            } catch (CloudFailure failure) {
                pause(patience.after(failure));
            }
            PackProgress progress = call(api -> api.progress(session, name));
            if (progress.stored()) {
                return;
            }
            arrived = progress.receivedBytes() < bytes.length ? (int) Math.max(0, progress.receivedBytes()) : 0;
            if (arrived > offset) {
                patience.renew();
            }
        }
    }

    /// A whole pack, the very bytes that the manifest names.
    ///
    /// @throws FormatException `missing`, or `tampered` for other bytes
    byte[] fetch(StoredPack pack) {
        byte[] bytes = read(pack, 0, pack.length());
        reporter.transferred(bytes.length);
        if (!Digest.sha256(bytes).equals(pack.sha256())) {
            throw new FormatException(FormatError.TAMPERED, "a pack is not the one that was sent");
        }
        return bytes;
    }

    /// Parts of a pack, as they are asked for.
    PackSource source(StoredPack pack) {
        return (offset, length) -> {
            byte[] bytes = read(pack, offset, length);
            reporter.transferred(bytes.length);
            return bytes;
        };
    }

    private byte[] read(StoredPack pack, long offset, int length) {
        try {
            return call(api -> api.pack(pack.name().toString(), offset, length));
        } catch (CloudFailure.Refused refused) {
            if (refused.code().equals("not_found") || refused.code().equals("range_not_satisfiable")) {
                throw new FormatException(FormatError.MISSING, "a pack of the backup is not there or too short");
            }
            throw refused;
        }
    }

    private void requireWanted() {
        if (cancelled.getCount() == 0) {
            throw new CancellationException();
        }
    }

    private void pause(Duration pause) {
        reporter.waiting();
        try {
            if (cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
