package app.adiuva.desktop.ui.shell;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds records for the palette. Blocking.
record PaletteSearch(Workspace workspace) {
    private static final int MOST = 30;
    private static final int MOST_OF_A_TAG = 200;

    List<Hit> find(PaletteQuery query) {
        if (query.isEmpty()) {
            return List.of();
        }
        return switch (query.scope()) {
            case EVERYTHING -> workspace.search().find(query.words(), MOST);
            case TASKS -> of(Kind.TASK, query);
            case THOUGHTS -> of(Kind.THOUGHT, query);
            case CHATS -> of(Kind.MESSAGE, query);
            case EVENTS -> of(Kind.EVENT, query);
            case MAILS -> of(Kind.MAIL, query);
            case DOCUMENTS -> of(Kind.DOCUMENT, query);
            case TAG -> tagged(query.words());
            case COMMANDS, PLAYBOOKS, SETTINGS -> List.of();
        };
    }

    private List<Hit> of(Kind kind, PaletteQuery query) {
        return workspace.search().find(kind, query.words(), MOST);
    }

    /// The words of a tag are searched, and of what was found the records that bear it are kept.
    private List<Hit> tagged(String tag) {
        String wanted = tag.toLowerCase(Locale.ROOT);
        return Stream.of(Kind.TASK, Kind.THOUGHT)
                .flatMap(kind -> workspace.search().find(kind, tag, MOST_OF_A_TAG).stream())
                .filter(hit -> tags(hit).stream()
                        .anyMatch(own -> own.toLowerCase(Locale.ROOT).startsWith(wanted)))
                .limit(MOST)
                .toList();
    }

    private List<String> tags(Hit hit) {
        return hit.kind().equals(Kind.TASK.wire())
                ? workspace.tasks().find(hit.id()).map(Task::tags).orElse(List.of())
                : workspace.thoughts().find(hit.id()).map(Thought::tags).orElse(List.of());
    }
}
