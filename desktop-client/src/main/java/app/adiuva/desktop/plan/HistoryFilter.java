package app.adiuva.desktop.plan;

import app.adiuva.desktop.store.AnyCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which applied changes are wanted.
///
/// @param words that all stand in the title of the row, empty for any
/// @param kind null for all
/// @param source null for all
/// @param since only those applied then or later; null for all
public record HistoryFilter(
        String words,
        RowDiff.@Nullable Kind kind,
        @Nullable Source source,
        @Nullable Instant since) {
    public static final HistoryFilter ALL = new HistoryFilter("", null, null, null);

    /// Characters of the words that are looked at; more are too much for the database.
    private static final int LONGEST = 1_000;

    public HistoryFilter {
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    /// Who made a change.
    public enum Source {
        /// The user, by hand.
        YOU,
        /// An answer in a conversation.
        CHAT,
        PLAYBOOK,
        CHECK_IN
    }

    /// A condition over rows of the journal, with its parameters in order.
    record Condition(String sql, List<Object> parameters) {}

    Condition condition() {
        StringBuilder sql = new StringBuilder("TRUE");
        List<Object> parameters = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                AnyCase wanted = new AnyCase(word);
                sql.append(" AND ").append(wanted.in("title"));
                parameters.add(wanted.pattern());
            }
        }
        if (kind != null) {
            sql.append(" AND kind = ?");
            parameters.add(kind.name().toLowerCase(Locale.ROOT));
        }
        if (source != null) {
            sql.append(" AND ").append(of(source));
        }
        if (since != null) {
            sql.append(" AND applied_at >= ?");
            parameters.add(since);
        }
        return new Condition(sql.toString(), parameters);
    }

    /// What was proposed says where; a plan of an agent that is known no longer came from a conversation.
    private static String of(Source source) {
        String proposed = "EXISTS (SELECT 1 FROM proposals p WHERE p.id = journal.plan_id AND p.source = '%s')";
        return switch (source) {
            case YOU -> "origin = 'user' AND NOT EXISTS (SELECT 1 FROM proposals p WHERE p.id = journal.plan_id)";
            case CHAT ->
                "origin <> 'user' AND NOT EXISTS (SELECT 1 FROM proposals p WHERE p.id = journal.plan_id"
                        + " AND p.source <> 'chat')";
            case PLAYBOOK -> proposed.formatted("playbook");
            case CHECK_IN -> proposed.formatted("check_in");
        };
    }
}
