package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small SQLite file that grows, changes and shrinks; deterministic, but for what another SQLite does otherwise.
final class SampleDatabase {
    private final Path file;
    private final Random random = new Random(41);

    SampleDatabase(Path file) {
        this.file = file;
    }

    byte[] first() throws SQLException, IOException {
        return after(statement -> {
            statement.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL)");
            statement.execute("CREATE TABLE task (id INTEGER PRIMARY KEY, title TEXT NOT NULL, done INTEGER NOT NULL)");
            statement.execute("CREATE INDEX note_title ON note (title)");
            insert(statement, 120, 600);
        });
    }

    byte[] second() throws SQLException, IOException {
        return after(statement -> {
            statement.execute("UPDATE note SET body = '" + words(500) + "' WHERE id = 60");
            statement.execute("INSERT INTO task (title, done) VALUES ('Water the plants', 1)");
            insert(statement, 40, 300);
        });
    }

    byte[] third() throws SQLException, IOException {
        return after(statement -> {
            statement.execute("DELETE FROM note WHERE id > 30");
            statement.execute("VACUUM");
        });
    }

    static List<Manifest.TableRows> rows(Path file) throws SQLException {
        List<Manifest.TableRows> rows = new ArrayList<>();
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("note", "task")) {
                rows.add(
                        new Manifest.TableRows(table, Long.parseLong(ask(statement, "SELECT count(*) FROM " + table))));
            }
        }
        return rows;
    }

    static String integrity(Path file) throws SQLException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            return ask(statement, "PRAGMA integrity_check");
        }
    }

    private void insert(Statement statement, int count, int length) throws SQLException {
        for (int i = 0; i < count; i++) {
            String values = "('" + words(20) + "', '" + words(length) + "')";
            statement.execute("INSERT INTO note (title, body) VALUES " + values);
        }
        statement.execute("INSERT INTO task (title, done) VALUES ('Call the bank', 0)");
    }

    private String words(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WordList.word(random.nextInt(2_048))).append(' ');
        }
        return text.toString();
    }

    private byte[] after(Change change) throws SQLException, IOException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            change.make(statement);
        }
        return Files.readAllBytes(file);
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.getString(1);
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private interface Change {
        void make(Statement statement) throws SQLException;
    }
}
