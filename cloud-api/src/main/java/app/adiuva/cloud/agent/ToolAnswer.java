package app.adiuva.cloud.agent;

import app.adiuva.contracts.plan.PlanAction;
import java.util.List;
import java.util.Map;

/// What a tool answers. The model reads it as JSON, see `docs/howto/add-an-agent.md`.
public sealed interface ToolAnswer {

    /// Actions were proposed.
    ///
    /// @param summary a phrase that completes the sentence "I'll …"
    record Proposed(String summary, List<PlanAction> actions) implements ToolAnswer {
        public Proposed {
            actions = List.copyOf(actions);
        }
    }

    /// Something was read or calculated.
    ///
    /// @param summary a whole answer for a person, Markdown
    /// @param rows at most [#MOST_ROWS]
    /// @param total how many there are
    record Found(String summary, List<Map<String, Object>> rows, int total) implements ToolAnswer {
        public static final int MOST_ROWS = 200;

        public Found(String summary, List<Map<String, Object>> rows, int total) {
            this.summary = summary;
            this.rows = List.copyOf(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
            this.total = total;
        }

        public boolean truncated() {
            return rows.size() < total;
        }
    }

    /// A whole answer without rows, and nothing to propose.
    record Said(String summary) implements ToolAnswer {}

    /// Wrong arguments, a row that does not exist, an action that is not allowed.
    record Refused(String reason) implements ToolAnswer {}
}
