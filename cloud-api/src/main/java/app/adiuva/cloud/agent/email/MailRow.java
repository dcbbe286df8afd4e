package app.adiuva.cloud.agent.email;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.RowReader;
import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.Turn;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The metadata of a message. Every text in it was written by a stranger.
///
/// @param sender a name, an address, or both
record MailRow(
        String id,
        String subject,
        String sender,
        String snippet,
        Optional<ZonedDateTime> receivedAt,
        String status,
        Optional<String> category,
        boolean needsAnswer) {

    /// The messages of the context.
    static List<MailRow> allOf(Turn turn) {
        return turn.mails().stream()
                .flatMap(row -> of(row, turn.zone()).stream())
                .toList();
    }

    /// The message with this id.
    ///
    /// @throws ToolRefusal when there is none
    static MailRow withId(String id, Turn turn) {
        return allOf(turn).stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ToolRefusal("no message has this id; look it up with list_mails"));
    }

    private static Optional<MailRow> of(Map<String, Object> row, ZoneId zone) {
        RowReader reader = new RowReader(row, zone);
        return reader.text("id")
                .map(id -> new MailRow(
                        id,
                        reader.textOr("subject", "(no subject)"),
                        reader.text("sender", "from", "from_name", "from_address")
                                .orElse("unknown"),
                        reader.text("snippet", "preview").orElse(""),
                        reader.time("received_at", "sent_at", "date"),
                        reader.textOr("status", "unread"),
                        reader.text("category"),
                        reader.flag("needs_answer")));
    }

    /// Neither answered nor archived.
    boolean pending() {
        return !status.equals("answered") && !status.equals("archived");
    }

    /// The message as a row for the model, without what is absent.
    Map<String, Object> toRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("subject", subject);
        row.put("sender", sender);
        if (!snippet.isEmpty()) {
            row.put("snippet", snippet);
        }
        receivedAt.ifPresent(time -> row.put("received_at", Moment.iso(time)));
        row.put("status", status);
        category.ifPresent(name -> row.put("category", name));
        row.put("needs_answer", needsAnswer);
        return row;
    }
}
