package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.playbook.StepResult;
import java.util.List;
import java.util.Map;

/// What a step that has ended gave.
public sealed interface StepOutput {
    /// Of a query: the rows, with the field names of the wire.
    record Rows(List<Map<String, Object>> rows) implements StepOutput {
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "Rows[" + rows.size() + ", REDACTED]";
        }
    }

    /// Of a model step: text, and perhaps actions that a later step proposes.
    record Generated(StepResult result) implements StepOutput {}

    /// Of a step that changes records, or that proposes: what the run wants to do at its end.
    record Proposed(List<PlanAction> actions) implements StepOutput {
        public Proposed {
            actions = List.copyOf(actions);
        }
    }
}
