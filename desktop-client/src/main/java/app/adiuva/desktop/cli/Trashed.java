package app.adiuva.desktop.cli;

import app.adiuva.desktop.chat.ChatTrash;
import app.adiuva.desktop.plan.Trash;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something in the trash, of whatever table: either a row that the journal brings back, or something that was said.
record Trashed(Trash.@Nullable Item row, ChatTrash.@Nullable Item said) {
    static Trashed row(Trash.Item row) {
        return new Trashed(row, null);
    }

    static Trashed said(ChatTrash.Item said) {
        return new Trashed(null, said);
    }

    String table() {
        return row == null ? chat().kind().table() : row.table().wire();
    }

    String id() {
        return row == null ? chat().id() : row.id();
    }

    String title() {
        return row == null ? chat().title() : row.title();
    }

    Instant deletedAt() {
        return row == null ? chat().deletedAt() : row.deletedAt();
    }

    private ChatTrash.Item chat() {
        return Objects.requireNonNull(said);
    }
}
