package app.adiuva.desktop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Statements on one connection. Prepared statements are kept for reuse. Confined to the transaction it is given to.
///
/// Parameters are strings, numbers, booleans, bytes, [Instant]s (stored as epoch milliseconds) and nulls.
public final class Sql {
    private static final int MOST_KEPT = 100;

    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(16, 0.75f, true);

    Sql(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {
        T read() throws SQLException;
    }

    public <T> List<T> query(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        return run(sql, parameters, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(mapper.apply(row));
                }
            }
            return rows;
        });
    }

    public <T> Optional<T> first(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.of(mapper.apply(new Row(results))) : Optional.empty();
            }
        });
    }

    /// The first column of the first row as a number.
    public long number(String sql, @Nullable Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? results.getLong(1) : 0;
            }
        });
    }

    /// Runs a change and gives the number of rows it touched.
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /// Runs a script of several statements, or a pragma.
    void script(String sql) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw StorageException.of(failure);
        }
    }

    /// SQLite has already rolled back after some failures, such as a full disk; then there is nothing left to do.
    void rollBack() {
        try {
            script("ROLLBACK");
        } catch (StorageException none) {
            if (none.reason() != StorageException.Reason.FAILED
                    && !none.reason().isOfTheDisk()) {
                throw none;
            }
        }
    }

    private <T> T run(String sql, @Nullable Object[] parameters, Work<T> work) {
        try {
            PreparedStatement statement = prepared(sql);
            for (int i = 0; i < parameters.length; i++) {
                bind(statement, i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException failure) {
            forget(sql, failure);
            throw StorageException.of(failure);
        }
    }

    /// A statement that failed half way cannot be trusted to start anew.
    private void forget(String sql, SQLException failure) {
        try (PreparedStatement statement = kept.remove(sql)) {
            if (statement != null) {
                statement.clearParameters();
            }
        } catch (SQLException further) {
            failure.addSuppressed(further);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
            if (kept.size() > MOST_KEPT) {
                var eldest = kept.entrySet().iterator();
                eldest.next().getValue().close();
                eldest.remove();
            }
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case Instant instant -> statement.setLong(index, instant.toEpochMilli());
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case String text -> statement.setString(index, text);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Number number -> statement.setObject(index, number);
            default -> throw new IllegalArgumentException("no SQL type for " + value.getClass());
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
