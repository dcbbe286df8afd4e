package app.adiuva.desktop.cloud;

import app.adiuva.contracts.auth.RefreshRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The user's own account at one cloud. Its tokens are renewed without a word before they end; when the cloud takes
/// them no more, they are forgotten, and only the user can sign in again.
///
/// Thread-safe, also among processes: a refresh token works once, so whoever uses it holds a lock, and the others take
/// the pair that it brought.
final class OwnAccount implements Credentials {
    private static final long REFRESH_SECONDS_BEFORE_END = 60;
    private static final long POLL_MILLIS = 20;
    private static final int CLIENT_ERRORS = 4;

    private final CloudAddress cloud;
    private final OwnerOnlyFile file;
    private final Path lock;
    private final Clock clock;

    OwnAccount(CloudAddress cloud, Path file, Clock clock) {
        this.cloud = cloud;
        this.file = new OwnerOnlyFile(file);
        this.lock = file.resolveSibling(file.getFileName() + ".lock");
        this.clock = clock;
    }

    @Override
    public String accessToken(ApiClient api) {
        SignIn kept = open();
        return lasts(kept)
                ? token(kept)
                : locked(() -> {
                    SignIn now = open();
                    return token(lasts(now) ? now : renew(api, now));
                });
    }

    @Override
    public String replace(ApiClient api, String refused) {
        return locked(() -> {
            SignIn now = open();
            return token(token(now).equals(refused) ? renew(api, now) : now);
        });
    }

    /// Runs what changes the file while nobody renews. No signal tells that another process gave a file's lock back, so
    /// it looks again and again; whoever holds it waits for one answer of the cloud at most.
    <T> T locked(Supplier<T> work) {
        try {
            Files.createDirectories(lock.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                while (take(channel) == null) {
                    Thread.sleep(POLL_MILLIS);
                }
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + lock, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudFailure.Stopped();
        }
    }

    private static @Nullable FileLock take(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private SignIn open() {
        return SignIn.read(file, cloud).filter(SignIn::opens).orElseThrow(this::needed);
    }

    private CloudFailure.SignInNeeded needed() {
        return new CloudFailure.SignInNeeded(cloud.host());
    }

    private boolean lasts(SignIn kept) {
        return kept.expiresAt() - clock.instant().getEpochSecond() >= REFRESH_SECONDS_BEFORE_END;
    }

    private String token(SignIn kept) {
        String token = kept.accessToken();
        if (token == null) {
            throw needed();
        }
        return token;
    }

    private SignIn renew(ApiClient api, SignIn kept) {
        String refresh = kept.refreshToken();
        if (refresh == null) {
            throw needed();
        }
        try {
            SignIn fresh = kept.with(api.refresh(new RefreshRequest(refresh)));
            fresh.write(file);
            return fresh;
        } catch (CloudFailure.Unauthorized over) {
            throw end(kept);
        } catch (CloudFailure.Refused refused) { // a cloud that is out of order says nothing about the sign-in
            throw refused.problem().status() / 100 == CLIENT_ERRORS ? end(kept) : refused;
        }
    }

    private CloudFailure.SignInNeeded end(SignIn kept) {
        kept.ended().write(file);
        return needed();
    }
}
