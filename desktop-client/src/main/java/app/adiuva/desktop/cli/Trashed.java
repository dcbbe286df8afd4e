package app.adiuva.desktop.cli;

import app.adiuva.desktop.chat.ChatTrash;
import app.adiuva.desktop.plan.Trash;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something in the trash, of whatever table: either a row that the journal brings back, or something that was said.
public record Trashed(Trash.@Nullable Item row, ChatTrash.@Nullable Item said) {
    public static Trashed row(Trash.Item row) {
        return new Trashed(row, null);
    }

    public static Trashed said(ChatTrash.Item said) {
        return new Trashed(null, said);
    }

    public String table() {
        return row == null ? chat().kind().table() : row.table().wire();
    }

    public String id() {
        return row == null ? chat().id() : row.id();
    }

    public String title() {
        return row == null ? chat().title() : row.title();
    }

    public Instant deletedAt() {
        return row == null ? chat().deletedAt() : row.deletedAt();
    }

    private ChatTrash.Item chat() {
        return Objects.requireNonNull(said);
    }
}
