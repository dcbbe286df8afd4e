package app.adiuva.desktop.document;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The documents: read here, and kept like any change of a row. Thread-safe; blocking.
public final class Documents {
    private final Database database;
    private final Changes changes;
    private final Clock clock;

    public Documents(Database database, Changes changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /// Keeps the text of a file.
    ///
    /// @throws DocumentRefused when there is no text to be had
    public Document keep(Path file) {
        return keep(String.valueOf(file.getFileName()), DocumentText.of(file), null);
    }

    /// Keeps a text, and gives it to a conversation.
    ///
    /// @param chatId null for none yet
    public Document keep(String title, String text, @Nullable String chatId) {
        Map<String, @Nullable Object> fields =
                Map.of("title", DocumentText.withoutControls(title), "content", DocumentText.withoutControls(text));
        String id = Objects.requireNonNull(changes.perform(List.of(PlanAction.create(Table.DOCUMENTS, fields)))
                .getFirst()
                .diff()
                .id());
        if (chatId != null) {
            attach(chatId, id);
        }
        return find(id).orElseThrow();
    }

    public List<Document> latest(int limit) {
        return database.read(sql -> sql.query(
                "SELECT * FROM documents WHERE deleted_at IS NULL ORDER BY updated_at DESC, seq DESC LIMIT ?",
                Documents::document,
                limit));
    }

    /// What a conversation was given, in that order.
    public List<Document> ofChat(String chatId) {
        return database.read(sql -> sql.query("""
                SELECT documents.* FROM chat_documents JOIN documents ON documents.id = document_id
                WHERE chat_id = ? AND deleted_at IS NULL ORDER BY added_at, seq
                """, Documents::document, chatId));
    }

    /// Gives a document to a conversation.
    public void attach(String chatId, String documentId) {
        database.write(sql -> sql.update(
                "INSERT OR IGNORE INTO chat_documents (chat_id, document_id, added_at) VALUES (?, ?, ?)",
                chatId,
                documentId,
                clock.instant()));
    }

    /// Takes a document from a conversation; it stays among the documents.
    public void detach(String chatId, String documentId) {
        database.write(sql ->
                sql.update("DELETE FROM chat_documents WHERE chat_id = ? AND document_id = ?", chatId, documentId));
    }

    public Optional<Document> find(String id) {
        return database.read(sql ->
                sql.first("SELECT * FROM documents WHERE id = ? AND deleted_at IS NULL", Documents::document, id));
    }

    private static Document document(Row row) {
        return new Document(
                row.text("id"),
                row.text("title"),
                row.text("content"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
