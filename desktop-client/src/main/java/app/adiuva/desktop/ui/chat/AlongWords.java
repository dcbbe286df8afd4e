package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.chat.Along;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Diffs;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Says what goes along with a question: in one line, and part by part. JavaFX thread only.
record AlongWords(Formats formats) {
    /// Such as `3 tasks, 2 events and your profile go along`.
    static String goes(Along along) {
        return along.isEmpty() ? text("chat.along.nothing") : text("chat.along.goes", counted(along));
    }

    /// As [#goes], of a question that was asked.
    static String went(Along along) {
        return text("chat.sent", counted(along));
    }

    private static String counted(Along along) {
        return along.parts().entrySet().stream()
                .map(part -> count(part.getKey(), part.getValue().size()))
                .collect(Collectors.joining(", "));
    }

    private static String count(Along.Part part, int size) {
        return switch (part) {
            case TASKS -> text("chat.along.tasks", size);
            case EVENTS -> text("chat.along.events", size);
            case MAILS -> text("chat.along.mails", size);
            case THOUGHTS -> text("chat.along.thoughts", size);
            case DOCUMENTS -> text("chat.along.passages", size);
            case TURNS -> text("chat.along.turns", size);
            case PROFILE -> text("chat.along.profile");
            case FIGURES -> text("chat.along.figures");
        };
    }

    /// All of it, a heading and lines for each part.
    List<Node> parts(Along along) {
        return along.parts().entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue()))
                .toList();
    }

    private Node part(Along.Part part, List<Along.Entry> entries) {
        VBox box = new VBox(6, Controls.label(heading(part, entries.size()), "subtle", "small"));
        if (part == Along.Part.FIGURES) {
            box.getChildren().add(Controls.paragraph(text("chat.along.figures.hint"), "small"));
        } else {
            entries.forEach(entry -> box.getChildren().add(line(part, entry)));
        }
        return box;
    }

    private static String heading(Along.Part part, int size) {
        String words = count(part, size);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private Node line(Along.Part part, Along.Entry entry) {
        String details = details(part, entry);
        VBox line =
                new VBox(Controls.paragraph(part == Along.Part.PROFILE ? label(entry.name()) : entry.name(), "small"));
        if (!details.isEmpty()) {
            line.getChildren().add(Controls.paragraph(details, "muted", "small"));
        }
        return line;
    }

    private String details(Along.Part part, Along.Entry entry) {
        return switch (part) {
            case TASKS -> fields(Table.TASKS, entry);
            case EVENTS -> fields(Table.EVENTS, entry);
            case MAILS -> values(entry, List.of("sender", "snippet"));
            case PROFILE -> values(entry, List.of(entry.name()));
            case THOUGHTS, DOCUMENTS, TURNS, FIGURES -> "";
        };
    }

    private String fields(Table table, Along.Entry entry) {
        Map<String, Object> told = new LinkedHashMap<>(entry.fields());
        told.keySet().removeIf(name -> name.endsWith("_id"));
        RowDiff row = new RowDiff(0, RowDiff.Kind.CREATE, table, null, entry.name(), Map.of(), told);
        return new Diffs(formats)
                .fields(row).stream()
                        .map(field -> text("chat.along.field", field.label(), field.after()))
                        .collect(Collectors.joining(" · "));
    }

    private static String values(Along.Entry entry, List<String> names) {
        return names.stream()
                .map(entry.fields()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }

    private static String label(String key) {
        return switch (key) {
            case "name" -> text("settings.name");
            case "goals" -> text("settings.goals");
            case "ongoing_projects" -> text("settings.projects");
            case "work_patterns" -> text("settings.patterns");
            default -> key;
        };
    }
}
