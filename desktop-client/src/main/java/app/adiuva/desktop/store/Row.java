package app.adiuva.desktop.store;

import app.adiuva.desktop.store.Sql.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current row of a result, read by column name. Valid only inside the mapper it is given to.
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        String text = textOrNull(column);
        if (text == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return text;
    }

    public @Nullable String textOrNull(String column) {
        return read(() -> results.getString(column));
    }

    public long number(String column) {
        return read(() -> results.getLong(column));
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    public Instant instant(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        long millis = number(column);
        boolean absent = read(results::wasNull);
        return absent ? null : Instant.ofEpochMilli(millis);
    }

    public byte[] bytes(String column) {
        return read(() -> results.getBytes(column));
    }

    public List<String> words(String column) {
        return JsonText.words(text(column));
    }

    /// The value as SQLite holds it: a string, a number or null.
    @Nullable
    Object value(String column) {
        return read(() -> results.getObject(column));
    }

    private static <T extends @Nullable Object> T read(Reader<T> reader) {
        try {
            return reader.read();
        } catch (SQLException failure) {
            throw StorageException.of(failure);
        }
    }
}
