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
    private static final TypeReference<Map<String, List<Map<String, Object>>>> ROWS = new TypeReference<>() {};

    private StepText() {}

    static String write(StepOutput output) {
        return switch (output) {
            case StepOutput.Rows rows -> JsonText.of(rows.bySource());
            case StepOutput.Generated generated -> Json.write(generated.result());
            case StepOutput.Proposed proposed -> Json.write(proposed.actions());
        };
    }

    /// @param step whose output it is
    static StepOutput read(PlanStep step, String json) {
        return switch (StepKind.of(step.action()).orElse(StepKind.PROPOSE)) {
            case QUERY -> new StepOutput.Rows(JsonText.parse(json, ROWS));
            case GENERATE ->
                new StepOutput.Generated(Json.read(json, StepResult.class).orElseThrow());
            case PROPOSE ->
                new StepOutput.Proposed(
                        List.of(Json.read(json, PlanAction[].class).orElseThrow()));
        };
    }
}
