package app.adiuva.desktop.cloud;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.JsonText;
import app.adiuva.desktop.store.Row;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        database.write(sql -> sql.update(
                """
                INSERT INTO egress_ledger (id, sent_at, destination, kind, bytes, fields, sha256, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'sent')
                """, id, now, withoutUser(destination), kind, body.length, JsonText.of(fields), sha256(body)));
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
        StringBuilder where = new StringBuilder(filter.topic().condition());
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

    /// The request with this id, or whose id begins or ends so.
    public Optional<EgressEntry> find(String id) {
        return database.read(sql -> sql.first(
                "SELECT * FROM egress_ledger WHERE id = ?1 OR substr(id, -length(?1)) = ?1 ORDER BY seq DESC LIMIT 1",
                EgressLedger::entry,
                id));
    }

    private static EgressEntry entry(Row row) {
        return new EgressEntry(
                row.text("id"),
                row.instant("sent_at"),
                withoutUser(row.text("destination")),
                row.text("kind"),
                row.number("bytes"),
                row.words("fields"),
                row.text("sha256"),
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
