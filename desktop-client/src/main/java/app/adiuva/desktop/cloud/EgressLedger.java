package app.adiuva.desktop.cloud;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// What left this machine: every request with its time, size, field names and hash, never its content. Thread-safe.
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
        Instant now = clock.instant();
        String id = Ids.next(now);
        database.write(
                sql -> sql.update("""
                INSERT INTO egress_ledger (id, sent_at, destination, kind, bytes, fields, sha256, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'sent')
                """, id, now, destination, kind, body.length, JsonText.of(fields), sha256(body)));
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
        return database.read(sql -> sql.query(
                "SELECT * FROM egress_ledger ORDER BY seq DESC LIMIT ?",
                row -> new EgressEntry(
                        row.text("id"),
                        row.instant("sent_at"),
                        row.text("destination"),
                        row.text("kind"),
                        row.number("bytes"),
                        row.words("fields"),
                        row.text("sha256"),
                        row.text("outcome")),
                limit));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
