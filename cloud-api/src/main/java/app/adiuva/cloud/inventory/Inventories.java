package app.adiuva.cloud.inventory;

import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.object.ObjectStoreUnavailable;
import app.adiuva.cloud.object.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The inventories in an object store: one object for each keeper that a series of backups has had, JSON in
/// gzip. Thread-safe.
///
/// Every method throws [ObjectStoreUnavailable] when the store does not answer.
public final class Inventories {
    private static final long MAX_STORED_BYTES = 32L << 20;
    private static final int MAX_BYTES = 96 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Inventories.class);

    private final ObjectStore objects;

    public Inventories(ObjectStore objects) {
        this.objects = objects;
    }

    /// All keepers, present and past, the newest first.
    public List<Holder> all() {
        List<Holder> all = new ArrayList<>();
        objects.list(Holder.FOLDER, entry -> Holder.of(entry.key()).ifPresent(all::add));
        all.sort(Comparator.reverseOrder());
        return all;
    }

    /// The keepers of one series, the newest first.
    public List<Holder> of(UUID series) {
        return all().stream().filter(holder -> holder.series().equals(series)).toList();
    }

    /// What a keeper wrote; empty when nothing can be made of it.
    public Optional<Inventory> read(Holder holder) {
        return bytes(holder).flatMap(Inventories::parse);
    }

    /// The checksum of what a keeper wrote; empty when there is nothing.
    public Optional<Sha256> checksum(Holder holder) {
        return bytes(holder).map(Sha256::of);
    }

    private Optional<byte[]> bytes(Holder holder) {
        long length = objects.length(holder.key()).orElse(0L);
        if (length < 1 || length > MAX_STORED_BYTES) {
            return Optional.empty();
        }
        Optional<InputStream> content = objects.open(holder.key(), 0, length);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stored = content.get()) {
            return Optional.of(stored.readNBytes((int) length));
        } catch (IOException e) {
            throw ObjectStoreUnavailable.because(e);
        }
    }

    /// Replaces what this keeper wrote before.
    public void write(Holder holder, byte[] inventory) {
        try {
            objects.put(holder.key(), new ByteArrayInputStream(inventory), inventory.length, Sha256.of(inventory));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot break off", e);
        }
    }

    /// An inventory as it is stored. The same inventory gives the same bytes.
    public static byte[] bytes(Inventory inventory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Json.bytes(inventory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static Optional<Inventory> parse(byte[] stored) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            byte[] json = gzip.readNBytes(MAX_BYTES + 1);
            if (json.length <= MAX_BYTES) {
                return Optional.of(Json.read(json, Inventory.class));
            }
        } catch (IOException | ProblemException damaged) {
            // the same as one that is too large
        }
        LOG.warn("An inventory of backups in the store is damaged and was passed over");
        return Optional.empty();
    }
}
