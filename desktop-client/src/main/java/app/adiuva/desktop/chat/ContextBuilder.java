package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.chat.ConversationTurn;
import app.adiuva.desktop.document.Document;
import app.adiuva.desktop.document.Documents;
import app.adiuva.desktop.document.Passages;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.search.Search;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Picks what one request takes along: the least that it may be about, within a budget of tokens. A token is taken as
/// four characters of JSON, a usual estimate for English. Only figures may go beyond it: those of a year of busy days
/// are about 7,000 tokens. Thread-safe.
public final class ContextBuilder {
    /// Tokens of a whole context, spread over its parts.
    public static final int BUDGET = 6_000;

    /// The setting that lets the user's reasons for saying no to a plan go along; off at first.
    public static final String TELL_REJECTIONS = "chat.tell_rejections";

    /// How such a reason begins, below the answer that proposed the plan.
    static final String REJECTED = "[The user rejected the proposed plan: ";

    private static final int MOST_TURNS = 10;
    private static final int MOST_PASSAGES = 4;
    private static final int MOST_ATTACHED = 6;
    private static final int LONGEST_PASSAGE = 1_200;

    private final Chats chats;
    private final Settings settings;
    private final Documents documents;
    private final Search search;
    private final ContextRows rows;
    private final Metrics metrics;
    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    public ContextBuilder(
            Database database,
            Chats chats,
            Documents documents,
            Settings settings,
            Search search,
            Clock clock,
            ZoneId zone) {
        this.database = database;
        this.chats = chats;
        this.settings = settings;
        this.documents = documents;
        this.search = search;
        this.rows = new ContextRows(database, search, zone);
        this.metrics = new Metrics(database, zone);
        this.clock = clock;
        this.zone = zone;
    }

    /// The context for a request.
    ///
    /// @param chatId the conversation whose last turns go along; null for none
    public ChatContext build(String request, @Nullable String chatId) {
        return build(request, chatId == null ? List.of() : earlier(request, chatId), List.of());
    }

    /// The context that a question would have if it were asked now.
    public ChatContext build(Ask ask) {
        return switch (ask) {
            case Ask.Words words ->
                build(
                        words.text(),
                        words.chatId() == null ? List.of() : chats.messages(words.chatId(), MOST_TURNS),
                        attached(words.text(), given(words)));
            case Ask.Again(String questionId) -> build(question(questionId));
            case Ask.Edited(String questionId, String text) -> {
                ChatMessage old = question(questionId);
                yield build(text, chats.before(old, MOST_TURNS), attached(text, documents.ofChat(old.chatId())));
            }
        };
    }

    private ChatMessage question(String id) {
        return chats.message(id).orElseThrow(() -> new IllegalArgumentException("no such question"));
    }

    private List<Document> given(Ask.Words words) {
        List<Document> given = new ArrayList<>(words.chatId() == null ? List.of() : documents.ofChat(words.chatId()));
        words.documents().stream()
                .flatMap(id -> documents.find(id).stream())
                .filter(document -> !given.contains(document))
                .forEach(given::add);
        return given;
    }

    /// The context for a question that is stored.
    ChatContext build(ChatMessage question) {
        return build(
                question.content(),
                chats.before(question, MOST_TURNS),
                attached(question.content(), documents.ofChat(question.chatId())));
    }

    /// Passages of the documents that the conversation was given, as far as the question needs them.
    private static List<String> attached(String question, List<Document> given) {
        List<String> words = Words.of(question).telling();
        return given.stream()
                .flatMap(document ->
                        Passages.of(document.content(), words, Math.max(1, MOST_ATTACHED / given.size())).stream()
                                .map(passage -> document.title() + ": " + passage))
                .limit(MOST_ATTACHED)
                .toList();
    }

    /// @param attached passages that come before those found in other documents
    private ChatContext build(String request, List<ChatMessage> earlier, List<String> attached) {
        ZonedDateTime now = clock.instant().atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        Words words = Words.of(request);
        Budget budget = new Budget(BUDGET);
        Map<String, Object> profile = profile(budget);
        // Figures that were cut short would be wrong ones.
        Map<String, Object> figures = words.askForNumbers() ? metrics.of(now) : Map.of();
        budget.spend(figures, BUDGET / 4);
        List<String> thoughts = budget.keep(passages(Kind.THOUGHT, words, rows::thought), BUDGET / 6);
        return new ChatContext(
                profile,
                attached.isEmpty()
                        ? budget.keep(passages(Kind.DOCUMENT, words, rows::document), BUDGET / 6)
                        : budget.keep(attached, BUDGET / 3),
                budget.keep(rows.tasks(words, now), BUDGET / 2),
                budget.keep(turns(earlier).reversed(), BUDGET / 6).reversed(),
                budget.keep(rows.events(words, now), BUDGET / 3),
                budget.keep(rows.mails(words), BUDGET / 4),
                figures,
                OffsetDateTime.from(now).toString(),
                zone.getId(),
                thoughts);
    }

    private Map<String, Object> profile(Budget budget) {
        List<Map.Entry<String, String>> entries = settings.startingWith(Settings.PROFILE).entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> Map.entry(
                        entry.getKey().substring(Settings.PROFILE.length()),
                        Budget.start(entry.getValue(), LONGEST_PASSAGE)))
                .toList();
        Map<String, Object> profile = new LinkedHashMap<>();
        budget.keep(entries, BUDGET / 6).forEach(entry -> profile.put(entry.getKey(), entry.getValue()));
        return profile;
    }

    private List<String> passages(Kind kind, Words words, Function<String, Optional<String>> text) {
        return search.idsOf(kind, words.telling(), MOST_PASSAGES).stream()
                .map(text)
                .flatMap(Optional::stream)
                .map(found -> Budget.start(found, LONGEST_PASSAGE))
                .toList();
    }

    /// The last messages before the request, which itself may already be stored.
    private List<ChatMessage> earlier(String request, String chatId) {
        List<ChatMessage> messages = chats.messages(chatId, MOST_TURNS + 1);
        boolean stored = !messages.isEmpty()
                && messages.getLast().isUser()
                && messages.getLast().content().equals(request);
        return messages.subList(0, stored ? messages.size() - 1 : messages.size());
    }

    private List<ConversationTurn> turns(List<ChatMessage> messages) {
        boolean tells = settings.getOrDefault(TELL_REJECTIONS, "false").equals("true");
        return messages.stream()
                .filter(message -> !message.content().isBlank())
                .map(message -> new ConversationTurn(
                        message.role(),
                        Budget.start(message.content(), LONGEST_PASSAGE) + (tells ? rejection(message) : "")))
                .toList();
    }

    /// Why the user said no to what an answer proposed; empty when nothing was said.
    private String rejection(ChatMessage answer) {
        String plan = answer.planId();
        return plan == null
                ? ""
                : database.read(sql -> sql.first(
                                "SELECT rejected_because FROM proposals WHERE id = ? AND rejected_because IS NOT NULL",
                                row -> row.text("rejected_because"),
                                plan))
                        .map(because -> "\n\n" + REJECTED + because + "]")
                        .orElse("");
    }
}
