package app.adiuva.desktop.cli.chat;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMarkdown;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.search.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva chats`: the conversations, those that hold some words, or one of them as Markdown.
@Command(
        name = "chats",
        description = "List conversations, pinned ones first; with WORDS those whose title or messages hold them.",
        footer = {"", "Exit codes: 0 listed or exported, 4 no such conversation, 5 the database cannot be used."})
public final class ChatsVerb extends Verb.WithJson {
    private static final int DEPTH = 100_000;

    @Parameters(arity = "0..*", paramLabel = "WORDS")
    List<String> words = List.of();

    @Option(names = "--export", paramLabel = "ID", description = "Prints one conversation as Markdown.")
    @Nullable
    String export;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N conversations (50).")
    int limit = 50;

    public ChatsVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        if (export != null) {
            export(export);
            return ExitCode.DONE;
        }
        List<Chat> found = words.isEmpty()
                ? session.workspace().conversations().list(null, limit)
                : search(String.join(" ", words));
        list(
                found,
                this::row,
                words.isEmpty() ? "There are no conversations." : "No conversation holds these words.",
                List.of("ID", "LAST USED", "FOLDER", "TITLE"),
                this::line);
        return ExitCode.DONE;
    }

    private List<Chat> search(String text) {
        Map<String, Chat> found = new LinkedHashMap<>();
        Stream<Chat> titled = session.workspace().conversations().titled(text, limit).stream();
        Stream<Chat> said = session.workspace().search().find(Kind.MESSAGE, text, limit).stream()
                .map(Hit::id)
                .flatMap(id -> session.workspace().chats().ofMessage(id).stream());
        Stream.concat(titled, said).forEach(chat -> found.putIfAbsent(chat.id(), chat));
        return found.values().stream().limit(limit).toList();
    }

    private void export(String given) {
        Chat chat = ShortId.one(session.workspace().conversations().list(null, DEPTH), Chat::id, given)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.REFUSED,
                        "not_possible",
                        "There is no conversation " + given + "; `adiuva chats` lists them."));
        String markdown = ChatMarkdown.of(session.workspace(), chat);
        if (json) {
            document(object("id", chat.id(), "markdown", markdown));
        } else {
            terminal().print(markdown);
        }
    }

    private List<String> line(Chat chat) {
        return List.of(
                ShortId.of(chat.id()),
                String.valueOf(session.rows().time(chat.updatedAt())).substring(0, 16),
                Optional.ofNullable(chat.folder()).orElse(""),
                (chat.pinned() ? "* " : "") + chat.title());
    }

    private Map<String, @Nullable Object> row(Chat chat) {
        return object(
                "id", chat.id(),
                "title", chat.title(),
                "pinned", chat.pinned(),
                "folder", chat.folder(),
                "branched_from", chat.branchedFrom(),
                "created_at", session.rows().time(chat.createdAt()),
                "updated_at", session.rows().time(chat.updatedAt()));
    }
}
