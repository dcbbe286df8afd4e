package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.plan.StepKind;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.store.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/// What steps gave, as JSON in the table of steps.
final class StepText {
    private static final TypeReference<StoredRows> ROWS = new TypeReference<>() {};

    private StepText() {}

    private record StoredRows(int found, boolean more, Map<String, List<Map<String, Object>>> rows) {}

    static String write(StepOutput output) {
        return switch (output) {
            case StepOutput.Rows rows -> JsonText.of(new StoredRows(rows.found(), rows.more(), rows.bySource()));
            case StepOutput.Generated generated -> Json.write(generated.result());
            case StepOutput.Proposed proposed -> Json.write(proposed.actions());
        };
    }

    /// @param step whose output it is
    static StepOutput read(PlanStep step, String json) {
        return switch (StepKind.of(step.action()).orElse(StepKind.PROPOSE)) {
            case QUERY -> {
                StoredRows stored = JsonText.parse(json, ROWS);
                yield new StepOutput.Rows(stored.found(), stored.more(), stored.rows());
            }
            case GENERATE ->
                new StepOutput.Generated(Json.read(json, StepResult.class).orElseThrow());
            case PROPOSE ->
                new StepOutput.Proposed(
                        List.of(Json.read(json, PlanAction[].class).orElseThrow()));
        };
    }
}
