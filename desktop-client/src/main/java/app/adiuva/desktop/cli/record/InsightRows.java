package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.checkin.Insight;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.checkin.InsightWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Insights with their thoughts, printed.
record InsightRows(Session session) {
    Map<String, @Nullable Object> row(Insight insight) {
        return object(
                "id", insight.id(),
                "kind", insight.kind().stored(),
                "title", InsightWords.title(insight),
                "why", InsightWords.sentence(insight),
                "thoughts",
                        thoughts(insight).stream().map(session.rows()::thought).toList(),
                "created_at", session.rows().time(insight.createdAt()));
    }

    void print(List<Insight> insights) {
        Terminal terminal = session.terminal();
        if (insights.isEmpty()) {
            terminal.line("Nothing was noticed.");
        }
        for (Insight insight : insights) {
            terminal.line(ShortId.of(insight.id()) + "  " + InsightWords.title(insight));
            terminal.line("          " + InsightWords.sentence(insight));
            thoughts(insight)
                    .forEach(thought -> terminal.line("          - " + DiffPrinter.shortened(thought.content()) + "  "
                            + ShortId.of(thought.id())));
        }
    }

    private List<Thought> thoughts(Insight insight) {
        return insight.thoughtIds().stream()
                .flatMap(id -> session.workspace().thoughts().find(id).stream())
                .toList();
    }
}
