package app.adiuva.desktop.cloud;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.StorageException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What left this machine: every request with its time, size, field names and hash, never what was written and never
/// a secret. Thread-safe.
public final class EgressLedger {
    private final Database database;
    private final Clock clock;

    public EgressLedger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes a request before it is sent and gives the id of the entry.
    ///
    /// @param fields as in [EgressEntry]
    /// @param body exactly the bytes that will be sent
    public String sending(String destination, String kind, List<String> fields, byte[] body) {
        String method = body.length == 0 ? "GET" : "POST";
        return add(new Entry(method, destination, kind, fields, body.length, sha256(body), null));
    }

    /// Notes a request, sends it, and notes how it ended. An answer that came is not lost for a note that could not be
    /// written: its entry says `sent` then.
    ///
    /// @param fields as in [EgressEntry]
    /// @param body exactly the bytes that `request` sends
    /// @throws CloudFailure as `request` does
    public <T> T noting(URI destination, String kind, List<String> fields, byte[] body, Supplier<T> request) {
        String entry = sending(destination.toString(), kind, fields, body);
        try {
            T answer = request.get();
            endedIfWritable(entry, "answered");
            return answer;
        } catch (CloudFailure failure) {
            endedIfWritable(entry, failure.code());
            throw failure;
        }
    }

    private void endedIfWritable(String entry, String outcome) {
        try {
            ended(entry, outcome);
        } catch (StorageException unwritable) {
            // that it left is noted already
        }
    }

    /// Notes a request whose body holds nothing that the user wrote. Of one with secrets no hash is kept either: what
    /// is hashed can be guessed.
    String sending(Outgoing request) {
        String body = request.body();
        String sha256 = body == null || request.blanked() ? "" : sha256(body.getBytes(StandardCharsets.UTF_8));
        return add(new Entry(
                request.method(),
                request.destination(),
                request.path(),
                request.fields(),
                request.bytes(),
                sha256,
                body));
    }

    /// Notes that an entry of many requests takes more along.
    ///
    /// @param id of the entry; empty to begin one
    /// @return its id
    String growing(String id, String destination, String kind, List<String> fields, long bytes) {
        int known = database.write(sql -> sql.update(
                "UPDATE egress_ledger SET fields = ?, bytes = ?, outcome = 'sent' WHERE id = ?",
                JsonText.of(fields),
                bytes,
                id));
        return known > 0 ? id : add(new Entry("", destination, kind, fields, bytes, "", null));
    }

    private record Entry(
            String method,
            String destination,
            String kind,
            List<String> fields,
            long bytes,
            String sha256,
            @Nullable String body) {}

    private String add(Entry entry) {
        Instant now = clock.instant();
        String id = Ids.next(now);
        database.write(sql -> sql.update(
                """
                INSERT INTO egress_ledger
                    (id, sent_at, method, destination, kind, bytes, fields, sha256, body, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'sent')
                """,
                id,
                now,
                entry.method,
                withoutUser(entry.destination),
                entry.kind,
                entry.bytes,
                JsonText.of(entry.fields),
                entry.sha256,
                entry.body));
        return id;
    }

    /// Notes how a request ended.
    ///
    /// @param outcome as in [EgressEntry]
    public void ended(String id, String outcome) {
        database.write(sql -> sql.update("UPDATE egress_ledger SET outcome = ? WHERE id = ?", outcome, id));
    }

    /// The last requests, newest first.
    public List<EgressEntry> latest(int limit) {
        return page(EgressFilter.ALL, limit);
    }

    /// The last requests that the filter lets through, newest first.
    public List<EgressEntry> page(EgressFilter filter, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder("(" + filter.topic().condition() + ")");
        for (String word : filter.words().strip().split("\\s+")) {
            where.append(
                    " AND instr(lower(destination || ' ' || kind || ' ' || fields || ' ' || sha256 || ' ' || outcome), ?)");
            parameters.add(word.toLowerCase(Locale.ROOT));
        }
        parameters.add(limit);
        return database.read(sql -> sql.query(
                "SELECT * FROM egress_ledger WHERE " + where + " ORDER BY seq DESC LIMIT ?",
                EgressLedger::entry,
                parameters.toArray()));
    }

    /// The request with this id.
    public Optional<EgressEntry> find(String id) {
        return database.read(sql -> sql.first("SELECT * FROM egress_ledger WHERE id = ?", EgressLedger::entry, id));
    }

    private static EgressEntry entry(Row row) {
        return new EgressEntry(
                row.text("id"),
                row.instant("sent_at"),
                row.text("method"),
                withoutUser(row.text("destination")),
                row.text("kind"),
                row.number("bytes"),
                row.words("fields"),
                row.text("sha256"),
                row.textOrNull("body"),
                row.text("outcome"));
    }

    /// An address may hold a name and a password, which are nobody's business here.
    private static String withoutUser(String destination) {
        return destination.replaceFirst("^([a-z]+://)[^/@]*@", "$1").replaceFirst("[?#].*", "");
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
