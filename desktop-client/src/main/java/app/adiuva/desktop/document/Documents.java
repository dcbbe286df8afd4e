package app.adiuva.desktop.document;

import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads documents; they are made by plans. Thread-safe.
public final class Documents {
    private final Database database;

    public Documents(Database database) {
        this.database = database;
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
    public void attach(String chatId, String documentId, Instant now) {
        database.write(sql -> sql.update(
                "INSERT OR IGNORE INTO chat_documents (chat_id, document_id, added_at) VALUES (?, ?, ?)",
                chatId,
                documentId,
                now));
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
