package app.adiuva.desktop.ui.shell;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.attachment.Attachment;
import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.notice.NoticeFilter;
import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.checkin.InsightWords;
import app.adiuva.desktop.ui.notice.NoticeWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds records for the palette. Blocking.
record PaletteSearch(Workspace workspace) {
    private static final int MOST = 30;
    private static final int FEW = 5;
    private static final int MOST_OF_A_TAG = 200;

    /// The kinds of what was told and noticed, beside those of records.
    static final String NOTIFICATION = "notification";

    static final String INSIGHT = "insight";

    List<Hit> find(PaletteQuery query) {
        if (query.isEmpty()) {
            return List.of();
        }
        return switch (query.scope()) {
            case EVERYTHING -> everything(query.words());
            case TASKS -> joined(of(Kind.TASK, query), files(Table.TASKS, query.words()));
            case THOUGHTS -> joined(of(Kind.THOUGHT, query), files(Table.THOUGHTS, query.words()));
            case CHATS -> joined(conversations(query.words()), of(Kind.MESSAGE, query));
            case EVENTS -> of(Kind.EVENT, query);
            case MAILS -> of(Kind.MAIL, query);
            case DOCUMENTS -> of(Kind.DOCUMENT, query);
            case TAG -> tagged(query.words());
            case COMMANDS, PLAYBOOKS, SETTINGS -> List.of();
        };
    }

    private List<Hit> everything(String words) {
        List<Hit> found = workspace.search().find(words, MOST);
        return Stream.of(
                        found,
                        conversations(words),
                        files(Table.TASKS, words),
                        files(Table.THOUGHTS, words),
                        insights(words),
                        notifications(words))
                .flatMap(List::stream)
                .toList();
    }

    private List<Hit> of(Kind kind, PaletteQuery query) {
        return workspace.search().find(kind, query.words(), MOST);
    }

    private static List<Hit> joined(List<Hit> first, List<Hit> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /// Conversations whose name or folder holds the words, each as its last message.
    private List<Hit> conversations(String words) {
        return workspace.conversations().titled(words, FEW).stream()
                .flatMap(chat -> workspace.chats().messages(chat.id(), 1).stream()
                        .map(message -> new Hit(Kind.MESSAGE.wire(), message.id(), named(chat), "", 0)))
                .toList();
    }

    private static String named(Chat chat) {
        return chat.folder() == null ? chat.title() : chat.title() + " · " + chat.folder();
    }

    /// Rows with a file whose name holds the words.
    private List<Hit> files(Table table, String words) {
        Kind kind = table == Table.TASKS ? Kind.TASK : Kind.THOUGHT;
        return workspace.attachments().named(words, FEW).stream()
                .filter(file -> file.table() == table)
                .map(file -> new Hit(kind.wire(), file.rowId(), file.name() + " · " + row(file), "", 0))
                .toList();
    }

    private String row(Attachment file) {
        return (file.table() == Table.TASKS
                        ? workspace.tasks().find(file.rowId()).map(Task::title)
                        : workspace.thoughts().find(file.rowId()).map(Thought::content))
                .orElse("");
    }

    /// What check-ins noticed and is still shown.
    private List<Hit> insights(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return workspace.checkIns().open().stream()
                .filter(insight ->
                        InsightWords.title(insight).toLowerCase(Locale.ROOT).contains(wanted))
                .limit(FEW)
                .map(insight -> new Hit(INSIGHT, insight.id(), InsightWords.title(insight), "", 0))
                .toList();
    }

    /// What the app has told, the newest first.
    private List<Hit> notifications(String words) {
        return workspace.notifications().page(new NoticeFilter(null, false, words), FEW).stream()
                .map(notice -> new Hit(NOTIFICATION, notice.id(), NoticeWords.title(notice), "", 0))
                .toList();
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
