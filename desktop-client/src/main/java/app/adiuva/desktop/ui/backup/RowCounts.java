package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What two states of the records differ in, by the tables that a user knows.
final class RowCounts {
    private static final List<String> KNOWN =
            List.of("tasks", "thoughts", "events", "mails", "documents", "chats", "messages");

    private RowCounts() {}

    /// One table then and now.
    record Compared(String name, long then, long now) {}

    /// Such as `Tasks +3 · Thoughts −1`; the words for no difference when there is none in numbers.
    static String changes(List<TableRows> newer, List<TableRows> older) {
        String words = KNOWN.stream()
                .flatMap(table -> change(table, rows(newer, table) - rows(older, table)))
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? text("backup.rows.same") : words;
    }

    /// The tables that have rows then or now.
    static List<Compared> compare(Preview preview) {
        return KNOWN.stream()
                .flatMap(table -> preview.tables().stream()
                        .filter(each -> each.table().equals(table))
                        .filter(each -> each.then() + each.now() > 0)
                        .map(each -> new Compared(name(table), each.then(), each.now())))
                .toList();
    }

    private static Stream<String> change(String table, long difference) {
        return difference == 0 ? Stream.of() : Stream.of(name(table) + " " + signed(difference));
    }

    /// With a real minus sign.
    static String signed(long difference) {
        return difference < 0 ? "−" + -difference : "+" + difference;
    }

    private static long rows(List<TableRows> all, String table) {
        return all.stream()
                .filter(each -> each.table().equals(table))
                .mapToLong(TableRows::rows)
                .sum();
    }

    private static String name(String table) {
        return switch (table) {
            case "tasks" -> text("backup.rows.tasks");
            case "thoughts" -> text("backup.rows.thoughts");
            case "events" -> text("backup.rows.events");
            case "mails" -> text("backup.rows.mails");
            case "documents" -> text("backup.rows.documents");
            case "chats" -> text("backup.rows.chats");
            case "messages" -> text("backup.rows.messages");
            default -> table;
        };
    }
}
